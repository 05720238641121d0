package org.jdhclient.linux.host;

/** An interface on which there can be no DHCP: which, why, and what to do instead. */
public final class UnusableInterfaceException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnusableInterfaceException(String message) {
    super(message);
  }
}
