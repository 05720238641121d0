package org.jdhclient.dhcp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A message's options: each code once, with its whole value, in the order of first appearance.
 * Options that nobody here knows are kept as they came.
 */
public final class Options {
  public static final Options NONE = new Options(Map.of());

  private static final int MAX_PIECE = 255;

  private final Map<Integer, Octets> values;

  private Options(Map<Integer, Octets> values) {
    this.values = values;
  }

  /**
   * @param values by code, 1 to 254, in the order in which they are to be written
   */
  public static Options of(Map<Integer, Octets> values) {
    return new Options(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  public Optional<Octets> get(int code) {
    return Optional.ofNullable(values.get(code));
  }

  public boolean has(int code) {
    return values.containsKey(code);
  }

  public Set<Integer> codes() {
    return values.keySet();
  }

  /**
   * An option that must be there, and must be one address.
   *
   * @throws MalformedPacketException if it is absent or not 4 octets long
   */
  public Ipv4Address requireAddress(int code) throws MalformedPacketException {
    return new Ipv4Address(requireFour(code).i32());
  }

  /**
   * An option that must be there, and must be an unsigned 32-bit number.
   *
   * @throws MalformedPacketException if it is absent or not 4 octets long
   */
  public long requireU32(int code) throws MalformedPacketException {
    return requireFour(code).u32();
  }

  private OctetReader requireFour(int code) throws MalformedPacketException {
    var value = values.get(code);
    if (value == null) {
      throw new MalformedPacketException("no option " + code, 0);
    }
    return OptionValues.exactly(4, value);
  }

  /** Writes all options and END; a value longer than 255 octets in pieces, in order (RFC 3396). */
  void encode(OctetWriter writer) {
    for (var option : values.entrySet()) {
      encode(writer, option.getKey(), option.getValue());
    }
    writer.u8(OptionCode.END);
  }

  private static void encode(OctetWriter writer, int code, Octets value) {
    int from = 0;
    do {
      int length = Math.min(MAX_PIECE, value.length() - from);
      writer.u8(code).u8(length).octets(value.slice(from, from + length));
      from += length;
    } while (from < value.length());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Options that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
