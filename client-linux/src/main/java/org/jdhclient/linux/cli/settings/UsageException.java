package org.jdhclient.linux.cli.settings;

/** A command line that cannot be understood: what of it, and why. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
