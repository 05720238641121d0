package org.jdhclient.linux.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.linux.libc.struct.Nlmsghdr;
import org.jdhclient.linux.libc.struct.Rtattr;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * A cursor over netlink messages in the host's byte order. Reading past the end is a {@link
 * MalformedPacketException}, never an index out of bounds.
 */
final class NetlinkReader {
  private static final int ALIGNMENT = 4;

  private final ByteBuffer octets;

  private NetlinkReader(ByteBuffer octets) {
    this.octets = octets.order(ByteOrder.nativeOrder());
  }

  /** Reads the array, which must not change meanwhile. */
  static NetlinkReader over(byte[] octets) {
    return new NetlinkReader(ByteBuffer.wrap(octets));
  }

  boolean hasRemaining() {
    return octets.hasRemaining();
  }

  int remaining() {
    return octets.remaining();
  }

  int u8() throws MalformedPacketException {
    return require(Byte.BYTES).get() & 0xff;
  }

  /** The next octet, which stays unread. */
  int peekU8() throws MalformedPacketException {
    return require(Byte.BYTES).get(octets.position()) & 0xff;
  }

  int u16() throws MalformedPacketException {
    return require(Short.BYTES).getShort() & 0xffff;
  }

  int i32() throws MalformedPacketException {
    return require(Integer.BYTES).getInt();
  }

  long u32() throws MalformedPacketException {
    return Integer.toUnsignedLong(i32());
  }

  /** An address, in network order as everywhere. */
  Ipv4Address ipv4Address() throws MalformedPacketException {
    return Ipv4Address.of(u8(), u8(), u8(), u8());
  }

  /** An address, in network order as everywhere. */
  Ipv6Address ipv6Address() throws MalformedPacketException {
    return new Ipv6Address(bigEndianI64(), bigEndianI64());
  }

  private long bigEndianI64() throws MalformedPacketException {
    long value = require(Long.BYTES).getLong();
    return octets.order() == ByteOrder.BIG_ENDIAN ? value : Long.reverseBytes(value);
  }

  /** All that remains, up to its terminating zero if it has one: one character an octet. */
  String text() {
    var characters = new byte[octets.remaining()];
    octets.get(characters);
    int length = 0;
    while (length < characters.length && characters[length] != 0) {
      length++;
    }
    return new String(characters, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** All that remains. */
  Octets octets() {
    var rest = new byte[octets.remaining()];
    octets.get(rest);
    return Octets.copyOf(rest);
  }

  void skip(int count) throws MalformedPacketException {
    require(count).position(octets.position() + count);
  }

  /** The next message: a struct nlmsghdr and what belongs to it. */
  NetlinkMessage message() throws MalformedPacketException {
    var message = slice(i32(), Nlmsghdr.NLMSG_LEN + Integer.BYTES, Nlmsghdr.SIZE);
    int type = message.u16();
    int flags = message.u16();
    int sequence = message.i32();
    message.skip(Nlmsghdr.SIZE - Nlmsghdr.NLMSG_PID);
    return new NetlinkMessage(type, flags, sequence, message);
  }

  /** The next attribute: a struct rtattr and its value. */
  NetlinkAttribute attribute() throws MalformedPacketException {
    var attribute = slice(u16(), Rtattr.RTA_LEN + Short.BYTES, Rtattr.SIZE);
    return new NetlinkAttribute(attribute.u16() & Rtattr.NLA_TYPE_MASK, attribute);
  }

  /** The value of the first attribute of a type among those that remain; empty if there is none. */
  NetlinkReader find(int type) throws MalformedPacketException {
    while (hasRemaining()) {
      var attribute = attribute();
      if (attribute.type() == type) {
        return attribute.value();
      }
    }
    return this;
  }

  /**
   * What follows a length field that counts from before itself; this reader goes on behind it and
   * its padding, which the last in a message may lack.
   */
  private NetlinkReader slice(int length, int alreadyRead, int least)
      throws MalformedPacketException {
    int rest = length - alreadyRead;
    if (length < least || rest > octets.remaining()) {
      throw new MalformedPacketException(
          "length " + length + " is not " + least + " to " + (octets.remaining() + alreadyRead),
          octets.position() - alreadyRead);
    }
    int start = octets.position();
    int padding = -length & ALIGNMENT - 1;
    octets.position(start + Math.min(rest + padding, octets.remaining()));
    return new NetlinkReader(octets.slice(start, rest));
  }

  private ByteBuffer require(int count) throws MalformedPacketException {
    if (count < 0 || count > octets.remaining()) {
      throw new MalformedPacketException(
          "truncated: " + count + " octets wanted, " + octets.remaining() + " left",
          octets.position());
    }
    return octets;
  }
}
