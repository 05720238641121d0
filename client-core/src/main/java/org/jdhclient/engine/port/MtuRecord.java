package org.jdhclient.engine.port;

import java.util.Optional;

/**
 * Where it is noted that a lease has changed an interface's MTU: it outlives the process, for the
 * one that changes it back may be another; not the boot. What cannot be kept is told on the log.
 */
public interface MtuRecord {
  Optional<MtuChange> read();

  void keep(MtuChange change);

  void forget();

  /**
   * A change that a lease has made.
   *
   * @param original in octets, to be set back
   * @param leased in octets, that was set
   */
  record MtuChange(int original, int leased) {}
}
