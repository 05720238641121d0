package org.jdhclient.wire;

import java.util.Objects;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;

/**
 * A cursor over octets in network order. Reading past the end is a {@link
 * MalformedPacketException}, never an index out of bounds.
 */
public final class OctetReader {
  private final byte[] octets;
  private final int start;
  private final int end;
  private int position;

  private OctetReader(byte[] octets, int start, int end) {
    this.octets = octets;
    this.start = start;
    this.end = end;
    this.position = start;
  }

  /** Reads {@code length} octets of the array, which must not change meanwhile. */
  public static OctetReader over(byte[] octets, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, octets.length);
    return new OctetReader(octets, offset, offset + length);
  }

  public static OctetReader over(byte[] octets) {
    return over(octets, 0, octets.length);
  }

  public int remaining() {
    return end - position;
  }

  public boolean hasRemaining() {
    return position < end;
  }

  /** Octets read so far. */
  public int offset() {
    return position - start;
  }

  public int u8() throws MalformedPacketException {
    require(1);
    return octets[position++] & 0xff;
  }

  public int u16() throws MalformedPacketException {
    require(2);
    return u8() << 8 | u8();
  }

  /** 32 bits as they are; use {@link Integer#toUnsignedLong} where they are a count. */
  public int i32() throws MalformedPacketException {
    require(4);
    return u16() << 16 | u16();
  }

  public long u32() throws MalformedPacketException {
    return Integer.toUnsignedLong(i32());
  }

  public Ipv4Address ipv4Address() throws MalformedPacketException {
    return new Ipv4Address(i32());
  }

  /** 64 bits as they are. */
  public long i64() throws MalformedPacketException {
    require(8);
    return u32() << 32 | u32();
  }

  public Ipv6Address ipv6Address() throws MalformedPacketException {
    require(Ipv6Address.LENGTH);
    return new Ipv6Address(i64(), i64());
  }

  public MacAddress macAddress() throws MalformedPacketException {
    require(MacAddress.LENGTH);
    return new MacAddress((long) u16() << 32 | u32());
  }

  public Octets octets(int length) throws MalformedPacketException {
    require(length);
    position += length;
    return Octets.copyOf(octets, position - length, position);
  }

  public void skip(int length) throws MalformedPacketException {
    require(length);
    position += length;
  }

  /** The next octets as a reader of their own; this reader goes on behind them. */
  public OctetReader slice(int length) throws MalformedPacketException {
    require(length);
    position += length;
    return new OctetReader(octets, position - length, position);
  }

  /** The next octet, which stays unread. */
  int peekU8() throws MalformedPacketException {
    require(1);
    return octets[position] & 0xff;
  }

  /** The one's-complement sum of the next octets, which stay unread. */
  InternetChecksum sumRemaining(int length) throws MalformedPacketException {
    require(length);
    return new InternetChecksum().add(octets, position, position + length);
  }

  private void require(int length) throws MalformedPacketException {
    if (length < 0 || length > remaining()) {
      throw new MalformedPacketException(
          "truncated: " + length + " octets wanted, " + remaining() + " left", offset());
    }
  }
}
