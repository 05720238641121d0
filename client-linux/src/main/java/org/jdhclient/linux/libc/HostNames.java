package org.jdhclient.linux.libc;

import java.util.Optional;

/** Addresses of hosts by their names, as the C library finds them (getaddrinfo(3)). */
public final class HostNames {
  private HostNames() {}

  /**
   * The first IPv4 address that this host knows for a name, from /etc/hosts or by DNS.
   *
   * @return its four octets as one number, the first in the highest place
   */
  public static Optional<Integer> ipv4Address(String name) {
    return Native.GATE.ipv4Address(name);
  }
}
