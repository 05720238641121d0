package org.jdhclient.linux.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.linux.libc.struct.Rtattr;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * Writes netlink messages in the host's byte order. Messages and attributes may nest; each starts
 * at a multiple of four octets and gets its length when it ends.
 */
final class NetlinkWriter {
  private static final int ALIGNMENT = 4;

  private ByteBuffer octets = ByteBuffer.allocate(512).order(ByteOrder.nativeOrder());

  NetlinkWriter u8(int value) {
    reserve(Byte.BYTES).put((byte) value);
    return this;
  }

  NetlinkWriter u16(int value) {
    reserve(Short.BYTES).putShort((short) value);
    return this;
  }

  NetlinkWriter i32(int value) {
    reserve(Integer.BYTES).putInt(value);
    return this;
  }

  NetlinkWriter zeros(int count) {
    for (int i = 0; i < count; i++) {
      u8(0);
    }
    return this;
  }

  /**
   * Writes a struct nlmsghdr.
   *
   * @return what {@link #endMessage} wants to know
   */
  int beginMessage(int type, int flags, int sequence) {
    int start = octets.position();
    i32(0).u16(type).u16(flags).i32(sequence).i32(0);
    return start;
  }

  void endMessage(int start) {
    octets.putInt(start, octets.position() - start);
    pad();
  }

  /**
   * Writes a struct rtattr.
   *
   * @return what {@link #endAttribute} wants to know
   */
  int beginAttribute(int type) {
    int start = octets.position();
    u16(0).u16(type);
    return start;
  }

  void endAttribute(int start) {
    octets.putShort(start + Rtattr.RTA_LEN, (short) (octets.position() - start));
    pad();
  }

  NetlinkWriter attribute(int type, int value) {
    int start = beginAttribute(type);
    i32(value);
    endAttribute(start);
    return this;
  }

  /** Writes an address, in network order as everywhere. */
  NetlinkWriter attribute(int type, Ipv4Address address) {
    int value = address.value();
    int start = beginAttribute(type);
    u8(value >>> 24).u8(value >>> 16).u8(value >>> 8).u8(value);
    endAttribute(start);
    return this;
  }

  /** Writes an address, in network order as everywhere. */
  NetlinkWriter attribute(int type, Ipv6Address address) {
    int start = beginAttribute(type);
    octets(new OctetWriter(Ipv6Address.LENGTH).ipv6Address(address).toOctets());
    endAttribute(start);
    return this;
  }

  /** Writes a text, one octet a character, and its terminating zero. */
  NetlinkWriter attribute(int type, String text) {
    var characters = text.getBytes(StandardCharsets.ISO_8859_1);
    int start = beginAttribute(type);
    reserve(characters.length).put(characters);
    u8(0);
    endAttribute(start);
    return this;
  }

  NetlinkWriter octets(Octets value) {
    reserve(value.length()).put(value.toByteArray());
    return this;
  }

  Octets toOctets() {
    return Octets.copyOf(toByteArray());
  }

  byte[] toByteArray() {
    return Arrays.copyOf(octets.array(), octets.position());
  }

  private void pad() {
    zeros(-octets.position() & ALIGNMENT - 1);
  }

  private ByteBuffer reserve(int count) {
    if (octets.remaining() < count) {
      int capacity = Math.max(octets.capacity() * 2, octets.position() + count);
      var larger = ByteBuffer.allocate(capacity).order(ByteOrder.nativeOrder());
      octets = larger.put(octets.flip());
    }
    return octets;
  }
}
