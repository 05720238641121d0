package org.jdhclient.linux.host;

/**
 * There is no place for lock files: a client works without, but nothing keeps a second one from the
 * same interface.
 */
public final class LockUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  LockUnavailableException(String interfaceName, String reason) {
    super("Nothing keeps a second client from " + interfaceName + ": " + reason);
  }
}
