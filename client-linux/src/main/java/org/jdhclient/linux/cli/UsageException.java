package org.jdhclient.linux.cli;

/** A command line that cannot be understood: what of it, and why. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
