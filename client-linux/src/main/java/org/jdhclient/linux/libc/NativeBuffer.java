package org.jdhclient.linux.libc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Memory that C functions can read and write, zeroed at first.
 *
 * <p>Allocate it once and keep it. Offsets are in octets, and an access outside the buffer is an
 * {@link IndexOutOfBoundsException}.
 */
public final class NativeBuffer {
  private final ByteBuffer memory;
  private final long address;

  public NativeBuffer(int size) {
    memory = Native.GATE.allocate(size).order(ByteOrder.nativeOrder());
    address = Native.GATE.address(memory);
  }

  /** A C string: the text in UTF-8, and a zero behind it. */
  public static NativeBuffer ofText(String text) {
    var octets = text.getBytes(StandardCharsets.UTF_8);
    return new NativeBuffer(octets.length + 1).put(0, octets);
  }

  /** A C string of any octets but zero: one a character, and a zero behind them. */
  public static NativeBuffer ofOctets(String text) {
    var octets = text.getBytes(StandardCharsets.ISO_8859_1);
    return new NativeBuffer(octets.length + 1).put(0, octets);
  }

  public int size() {
    return memory.capacity();
  }

  long address() {
    return address;
  }

  /** For the few functions that take a buffer itself. */
  ByteBuffer memory() {
    return memory;
  }

  public int u8(int offset) {
    return memory.get(offset) & 0xff;
  }

  public int u16(int offset) {
    return memory.getShort(offset) & 0xffff;
  }

  public int i32(int offset) {
    return memory.getInt(offset);
  }

  public long i64(int offset) {
    return memory.getLong(offset);
  }

  public NativeBuffer putU8(int offset, int value) {
    memory.put(offset, (byte) value);
    return this;
  }

  public NativeBuffer putU16(int offset, int value) {
    memory.putShort(offset, (short) value);
    return this;
  }

  public NativeBuffer putI32(int offset, int value) {
    memory.putInt(offset, value);
    return this;
  }

  public NativeBuffer putI64(int offset, long value) {
    memory.putLong(offset, value);
    return this;
  }

  /** Puts 16 bits in network order, as htons does. */
  public NativeBuffer putU16Be(int offset, int value) {
    return putU8(offset, value >>> 8).putU8(offset + 1, value);
  }

  /** Puts 32 bits in network order, as htonl does. */
  public NativeBuffer putI32Be(int offset, int value) {
    return putU16Be(offset, value >>> 16).putU16Be(offset + 2, value);
  }

  /** Puts the address of another buffer, which must live as long as this one is used. */
  public NativeBuffer putPointer(int offset, NativeBuffer target) {
    return putI64(offset, target.address);
  }

  public NativeBuffer put(int offset, byte[] octets) {
    memory.put(offset, octets);
    return this;
  }

  public byte[] get(int offset, int length) {
    var octets = new byte[length];
    memory.get(offset, octets);
    return octets;
  }
}
