package org.jdhclient.dhcp;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A message's options: each code once, with its whole value, in the order of first appearance.
 * Options that nobody here knows are kept as they came.
 */
public final class Options {
  public static final Options NONE = new Options(Map.of(), Set.of(), Set.of());

  /** Fills a field; no option, for it has no length (RFC 2132 3.1). */
  static final int PAD = 0;

  /** Behind the last option of a field (RFC 2132 3.2). */
  static final int END = 255;

  private static final int MAX_PIECE = 255;

  private final Map<Integer, Octets> values;
  private final Set<Integer> repeated;
  private final Set<Integer> shortened;

  private Options(Map<Integer, Octets> values, Set<Integer> repeated, Set<Integer> shortened) {
    this.values = values;
    this.repeated = repeated;
    this.shortened = shortened;
  }

  /**
   * @param values by code, 1 to 254, in the order in which they are to be written
   */
  public static Options of(Map<Integer, Octets> values) {
    return received(values, Set.of(), Set.of());
  }

  /**
   * Options of a message, of which not all octets count.
   *
   * @param repeated codes of those that came again and could not be put together, in the order in
   *     which they are to be told
   * @param shortened codes of lists that had more octets than their members, likewise
   */
  static Options received(
      Map<Integer, Octets> values, Set<Integer> repeated, Set<Integer> shortened) {
    return new Options(
        Collections.unmodifiableMap(new LinkedHashMap<>(values)),
        Collections.unmodifiableSet(new LinkedHashSet<>(repeated)),
        Collections.unmodifiableSet(new LinkedHashSet<>(shortened)));
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

  /** Codes of those that came more than once and of which the first instance counts. */
  public Set<Integer> repeated() {
    return repeated;
  }

  /** Codes of lists whose last octets are no whole member, and do not count. */
  public Set<Integer> shortened() {
    return shortened;
  }

  /** These, and of others those that are not among these. */
  public Options before(Options others) {
    Map<Integer, Octets> all = new LinkedHashMap<>(values);
    others.values.forEach(all::putIfAbsent);
    return received(all, repeated, shortened);
  }

  /** The same but for some. */
  public Options without(Collection<Integer> codes) {
    Map<Integer, Octets> others = new LinkedHashMap<>(values);
    others.keySet().removeAll(codes);
    return received(others, repeated, shortened);
  }

  /**
   * The value of an option that must be there.
   *
   * @throws MalformedPacketException if it is absent, or not what its row in the table says
   */
  public <T> T require(StandardOption<T> option) throws MalformedPacketException {
    var value = values.get(option.code());
    if (value == null) {
      throw new MalformedPacketException("no " + option, 0);
    }
    return option.decode(value);
  }

  /** Writes all options and END; a value longer than 255 octets in pieces, in order (RFC 3396). */
  void encode(OctetWriter writer) {
    for (var option : values.entrySet()) {
      encode(writer, option.getKey(), option.getValue());
    }
    writer.u8(END);
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
