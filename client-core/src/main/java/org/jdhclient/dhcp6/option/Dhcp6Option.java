package org.jdhclient.dhcp6.option;

import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * An option as it stands in its container (RFC 9915 21.1).
 *
 * @param code 0 to 65535
 * @param value at most 65535 octets
 */
public record Dhcp6Option(int code, Octets value) {
  /** Octets before the value: code and length. */
  static final int HEADER_LENGTH = 4;

  private static final int MAX = 0xffff;

  public Dhcp6Option {
    if (code < 0 || code > MAX || value.length() > MAX) {
      throw new IllegalArgumentException("option " + code + " of " + value.length() + " octets");
    }
  }

  /**
   * @throws MalformedPacketException if the container ends before the option does
   */
  static Dhcp6Option decode(OctetReader container) throws MalformedPacketException {
    int start = container.offset();
    int code = container.u16();
    int length = container.u16();
    if (length > container.remaining()) {
      throw new MalformedPacketException(
          "option " + code + " of " + length + " octets in " + container.remaining(), start);
    }
    return new Dhcp6Option(code, container.octets(length));
  }

  void encode(OctetWriter writer) {
    writer.u16(code).u16(value.length()).octets(value);
  }
}
