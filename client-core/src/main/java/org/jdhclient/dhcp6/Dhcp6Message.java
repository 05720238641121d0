package org.jdhclient.dhcp6;

import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A message between a client and a server (RFC 9915 8).
 *
 * @param transactionId 24 bits
 * @param options as they stand in it
 */
public record Dhcp6Message(Dhcp6MessageType type, int transactionId, Dhcp6Options options) {
  private static final int MAX_TRANSACTION_ID = 0xffffff;

  public Dhcp6Message {
    if (transactionId < 0 || transactionId > MAX_TRANSACTION_ID) {
      throw new IllegalArgumentException(
          "more than 24 bits: " + Integer.toHexString(transactionId));
    }
  }

  /**
   * @param payload of a UDP datagram
   * @throws MalformedPacketException if it is shorter than its header, of a relay agent or of no
   *     known type, or has an option that exceeds it
   */
  public static Dhcp6Message decode(Octets payload) throws MalformedPacketException {
    return decode(payload.reader());
  }

  /** Leaves unread what is behind the last option and too short to be one. */
  static Dhcp6Message decode(OctetReader reader) throws MalformedPacketException {
    var type = Dhcp6MessageType.of(reader.u8());
    int transactionId = reader.u8() << 16 | reader.u16();
    return new Dhcp6Message(type, transactionId, Dhcp6Options.decodeWhole(reader));
  }

  /** The UDP payload. */
  public Octets encode() {
    var writer = new OctetWriter();
    writer.u8(type.code()).u8(transactionId >>> 16).u16(transactionId);
    options.encode(writer);
    return writer.toOctets();
  }
}
