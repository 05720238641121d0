package org.jdhclient.wire;

import java.util.OptionalInt;

/**
 * DNS names: labels of letters, digits, hyphens and underscores (RFC 1123 2.1), and their octets.
 */
public final class DnsName {
  private static final int MAX_LABEL = 63;
  private static final int MAX_NAME = 253;
  private static final int POINTER = 0xc0;

  private DnsName() {}

  /**
   * Reads a name as labels, up to the root's (RFC 1035 3.1), of which none is a pointer.
   *
   * @return without a dot at its end
   */
  public static String decode(OctetReader reader) throws MalformedPacketException {
    int start = reader.offset();
    var name = new StringBuilder();
    for (int length = reader.u8(); length != 0; length = reader.u8()) {
      appendLabel(name, length, reader);
    }
    return checked(name, start);
  }

  /**
   * Reads a name that need not be whole: what ends without the root's label is its beginning.
   *
   * @return with a dot at its end if it is whole; empty if there are no octets
   */
  public static String decodePartial(OctetReader reader) throws MalformedPacketException {
    int start = reader.offset();
    var name = new StringBuilder();
    while (reader.hasRemaining()) {
      int length = reader.u8();
      if (length == 0) {
        return checked(name, start) + ".";
      }
      appendLabel(name, length, reader);
    }
    return name.isEmpty() ? "" : checked(name, start);
  }

  /**
   * Reads labels up to the root's, or to a pointer to where the name goes on (RFC 1035 4.1.4).
   *
   * @param name to which they are added; no name yet before {@link #checked}
   * @return where the pointer leads; empty if the name ends here
   */
  public static OptionalInt appendLabels(StringBuilder name, OctetReader reader)
      throws MalformedPacketException {
    for (int length = reader.u8(); length != 0; length = reader.u8()) {
      if (length >= POINTER) {
        return OptionalInt.of((length & ~POINTER) << 8 | reader.u8());
      }
      appendLabel(name, length, reader);
    }
    return OptionalInt.empty();
  }

  /**
   * Passes over a name of whatever characters: labels up to the root's, or to a pointer.
   *
   * @throws MalformedPacketException if it is not whole, or the root's label alone
   */
  public static void skip(OctetReader reader) throws MalformedPacketException {
    int start = reader.offset();
    for (int length = reader.u8(); length != 0; length = reader.u8()) {
      if (length >= POINTER) {
        reader.skip(1);
        return;
      }
      if (length > MAX_LABEL) {
        throw new MalformedPacketException("reserved label type", reader.offset() - 1);
      }
      reader.skip(length);
    }
    if (reader.offset() == start + 1) {
      throw new MalformedPacketException("the root is no name", start);
    }
  }

  private static void appendLabel(StringBuilder name, int length, OctetReader reader)
      throws MalformedPacketException {
    int at = reader.offset() - 1;
    if (length > MAX_LABEL) {
      throw new MalformedPacketException(
          length < POINTER ? "reserved label type" : "a compressed name", at);
    }
    name.append(name.isEmpty() ? "" : ".");
    if (name.length() + length > MAX_NAME) {
      throw new MalformedPacketException("a name of more than 253 characters", at);
    }
    for (int i = 0; i < length; i++) {
      int character = reader.u8();
      if (!isLabelCharacter(character)) {
        throw new MalformedPacketException("not a character of a name", reader.offset() - 1);
      }
      name.append((char) character);
    }
  }

  /**
   * A name of labels that have been read, if it is one.
   *
   * @param start where, for the reason why not
   */
  public static String checked(StringBuilder name, int start) throws MalformedPacketException {
    if (name.isEmpty()) {
      throw new MalformedPacketException("the root is no name", start);
    }
    var text = name.toString();
    check(text);
    return text;
  }

  /** A name as labels (RFC 1035 3.1), uncompressed; a dot at its end is left out. */
  public static Octets encode(String text) throws MalformedPacketException {
    var name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    check(name);
    var labels = new OctetWriter();
    for (var label : name.split("\\.")) {
      labels.u8(label.length()).octets(Octets.ofLatin1(label));
    }
    return labels.u8(0).toOctets();
  }

  /**
   * Whether a text is a name.
   *
   * @param name without a dot at its end
   * @throws MalformedPacketException if it is not, and where
   */
  public static void check(String name) throws MalformedPacketException {
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new MalformedPacketException("a name of " + name.length() + " characters", 0);
    }
    int labelStart = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.') {
        checkLabel(name, labelStart, i);
        labelStart = i + 1;
      } else if (!isLabelCharacter(name.charAt(i))) {
        throw new MalformedPacketException("not a character of a name", i);
      }
    }
  }

  private static void checkLabel(String name, int from, int to) throws MalformedPacketException {
    if (from == to || to - from > MAX_LABEL) {
      throw new MalformedPacketException("a label of " + (to - from) + " characters", from);
    }
    if (name.charAt(from) == '-' || name.charAt(to - 1) == '-') {
      throw new MalformedPacketException("a label with a hyphen at its edge", from);
    }
  }

  /** Whether an octet may stand in a label. */
  private static boolean isLabelCharacter(int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || character == '-'
        || character == '_';
  }
}
