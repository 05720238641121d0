package org.jdhclient.linux.daemon.settings;

/** Where settings come from, which the owner may have changed since they were read. */
public interface SettingsSource {
  /** Reads them anew; what cannot be read stays as it was, and the log is told why. */
  Settings readAgain();
}
