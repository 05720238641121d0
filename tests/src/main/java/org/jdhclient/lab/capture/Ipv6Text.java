package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import org.jdhclient.address.Ipv6Address;

/** IPv6 addresses as {@code ip addr} shows them. */
final class Ipv6Text {
  private Ipv6Text() {}

  static String of(byte[] octets) {
    var address = ByteBuffer.wrap(octets);
    return new Ipv6Address(address.getLong(), address.getLong()).toString();
  }
}
