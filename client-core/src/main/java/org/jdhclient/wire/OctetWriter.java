package org.jdhclient.wire;

import java.util.Arrays;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;

/** Writes octets in network order into a buffer that grows; lengths are filled in afterwards. */
public final class OctetWriter {
  /** Most of what is written by itself is an option's value. */
  private static final int USUAL_LENGTH = 32;

  private byte[] octets;
  private int position;

  public OctetWriter() {
    this(USUAL_LENGTH);
  }

  /**
   * @param expected length of what is going to be written, which may be longer
   */
  public OctetWriter(int expected) {
    octets = new byte[expected];
  }

  public OctetWriter u8(int value) {
    reserve(1);
    octets[position++] = (byte) value;
    return this;
  }

  public OctetWriter u16(int value) {
    return u8(value >>> 8).u8(value);
  }

  public OctetWriter i32(int value) {
    return u16(value >>> 16).u16(value);
  }

  public OctetWriter u32(long value) {
    return i32((int) value);
  }

  public OctetWriter ipv4Address(Ipv4Address address) {
    return i32(address.value());
  }

  public OctetWriter i64(long value) {
    return i32((int) (value >>> 32)).i32((int) value);
  }

  public OctetWriter ipv6Address(Ipv6Address address) {
    return i64(address.high()).i64(address.low());
  }

  public OctetWriter macAddress(MacAddress address) {
    return u16((int) (address.value() >>> 32)).u32(address.value());
  }

  public OctetWriter octets(Octets value) {
    reserve(value.length());
    value.copyTo(octets, position);
    position += value.length();
    return this;
  }

  /** Those of an array from an offset up to another. */
  public OctetWriter octets(byte[] value, int from, int to) {
    reserve(to - from);
    System.arraycopy(value, from, octets, position, to - from);
    position += to - from;
    return this;
  }

  public OctetWriter zeros(int count) {
    reserve(count);
    position += count;
    return this;
  }

  /** Pads with zeros up to a total length; longer output stays as it is. */
  public OctetWriter padTo(int length) {
    return zeros(Math.max(0, length - position));
  }

  /** Overwrites two octets that were written before. */
  public OctetWriter putU16(int offset, int value) {
    octets[offset] = (byte) (value >>> 8);
    octets[offset + 1] = (byte) value;
    return this;
  }

  public int length() {
    return position;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(octets, position);
  }

  public Octets toOctets() {
    return Octets.copyOf(octets, 0, position);
  }

  /** The one's-complement sum of the octets from an offset to the end. */
  InternetChecksum sumFrom(int offset) {
    return new InternetChecksum().add(octets, offset, position);
  }

  private void reserve(int count) {
    if (position + count > octets.length) {
      octets = Arrays.copyOf(octets, Math.max(octets.length * 2, position + count));
    }
  }
}
