package org.jdhclient.dhcp;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A cursor over a value as dhclient.conf(5) and dhclient.leases(5) write it: words, numbers and
 * quoted strings, with blanks or commas between. A character is an octet, whatever its encoding.
 */
public final class TokenReader {
  private static final int MAX_SHOWN = 40;

  private final String text;
  private int position;

  public TokenReader(String text) {
    this.text = text;
    skipBlanks();
  }

  public boolean hasRemaining() {
    return position < text.length();
  }

  /** Characters read so far. */
  public int offset() {
    return position;
  }

  /** Whether a quoted string is next. */
  public boolean isQuoted() {
    return hasRemaining() && text.charAt(position) == '"';
  }

  /** The characters up to the next blank, comma or quotation mark; at least one. */
  public String word() throws MalformedPacketException {
    int start = position;
    while (hasRemaining() && isWordCharacter(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw new MalformedPacketException("a word is missing", start);
    }
    var word = text.substring(start, position);
    skipSeparator();
    return word;
  }

  /** A number in decimal, or as in C in octal after 0 and hexadecimal after 0x. */
  public long number(long least, long most) throws MalformedPacketException {
    int at = position;
    var word = word();
    try {
      long value = Long.decode(word);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new MalformedPacketException(shown(word) + " is no number", at);
    }
    throw new MalformedPacketException(shown(word) + " is not in " + least + " to " + most, at);
  }

  /** A number of decimal digits only, zeros before it or not. */
  public long decimal(long most) throws MalformedPacketException {
    int at = position;
    var word = word();
    long value = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = word.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > most) {
        throw new MalformedPacketException(shown(word) + " is no number up to " + most, at);
      }
      value = value * 10 + digit;
    }
    if (value > most) {
      throw new MalformedPacketException(shown(word) + " is no number up to " + most, at);
    }
    return value;
  }

  public Ipv4Address ipv4Address() throws MalformedPacketException {
    int at = position;
    var word = word();
    try {
      return Ipv4Address.parse(word);
    } catch (IllegalArgumentException e) {
      throw new MalformedPacketException(shown(word) + " is no IPv4 address", at);
    }
  }

  /** The octets of a quoted string, its escapes resolved. */
  public Octets quoted() throws MalformedPacketException {
    int start = position;
    if (!isQuoted()) {
      throw new MalformedPacketException("a quoted string is missing", start);
    }
    position++;
    var octets = new OctetWriter();
    while (hasRemaining()) {
      char character = text.charAt(position++);
      if (character == '"') {
        skipSeparator();
        return octets.toOctets();
      }
      octets.u8(character == '\\' ? escaped() : character);
    }
    throw new MalformedPacketException("a quoted string without end", start);
  }

  /** What stands behind a backslash, as ISC's own reader takes it. */
  private int escaped() throws MalformedPacketException {
    if (!hasRemaining()) {
      throw new MalformedPacketException("a backslash at the end", position - 1);
    }
    char character = text.charAt(position++);
    return switch (character) {
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'n' -> '\n';
      case 'b' -> '\b';
      case 'x' -> digits(0, 16, 2);
      default ->
          Character.digit(character, 8) < 0
              ? character
              : digits(Character.digit(character, 8), 8, 2);
    };
  }

  private int digits(int first, int radix, int most) {
    int value = first;
    for (int i = 0; i < most && hasRemaining(); i++) {
      int digit = Character.digit(text.charAt(position), radix);
      if (digit < 0) {
        break;
      }
      value = value * radix + digit;
      position++;
    }
    return value;
  }

  /** A word as it may stand in a message: however long it is, the message is not. */
  private static String shown(String word) {
    return word.length() <= MAX_SHOWN ? word : word.substring(0, MAX_SHOWN) + "...";
  }

  private void skipSeparator() {
    skipBlanks();
    if (hasRemaining() && text.charAt(position) == ',') {
      position++;
      skipBlanks();
    }
  }

  private void skipBlanks() {
    while (hasRemaining() && isBlank(text.charAt(position))) {
      position++;
    }
  }

  private static boolean isWordCharacter(char character) {
    return !isBlank(character) && character != ',' && character != '"';
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }
}
