package org.jdhclient.linux.daemon;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.ErrnoException;

/** The kernel refused an address, so that a lease could not be put into force. */
final class BindException extends Exception {
  private static final long serialVersionUID = 1L;

  BindException(Ipv4Address address, ErrnoException cause) {
    super(address + " could not be configured: " + cause.getMessage(), cause);
  }
}
