package org.jdhclient.text;

import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** Octets in quotation marks, as ISC dhclient reads them, and writes them into its lease file. */
public final class QuotedText {
  /** What a shell could take amiss. */
  private static final String SHELL_SPECIAL = "\"'$`\\|&";

  private static final String SPECIAL = "\"\\";

  private QuotedText() {}

  /** The value of an option of type text. */
  public static String ofOption(Octets value) {
    return quote(value, SHELL_SPECIAL);
  }

  /** A name: of an interface, a file, a server. */
  public static String ofName(Octets value) {
    return quote(value, SPECIAL);
  }

  /** A backslash before special characters; three octal digits for what is not printable ASCII. */
  private static String quote(Octets value, String special) {
    var quoted = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      int octet = value.at(i);
      if (!PrintableText.isPrintable(octet)) {
        PrintableText.appendOctet(quoted, octet);
      } else if (special.indexOf(octet) >= 0) {
        quoted.append('\\').append((char) octet);
      } else {
        quoted.append((char) octet);
      }
    }
    return quoted.append('"').toString();
  }

  /**
   * The octets of a string, its escapes resolved.
   *
   * @param text with its quotation marks, as a {@link Token} has them
   */
  static Octets parse(String text) {
    var octets = new OctetWriter();
    int end = text.length() - 1;
    int at = 1;
    while (at < end) {
      char character = text.charAt(at++);
      if (character != '\\') {
        octets.u8(character);
      } else {
        char escaped = text.charAt(at++);
        int digits = digits(text, at, escaped);
        octets.u8(escaped(text, at, escaped, digits));
        at += digits;
      }
    }
    return octets.toOctets();
  }

  /** What stands behind a backslash, as ISC's own reader takes it. */
  private static int escaped(String text, int at, char escaped, int digits) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'n' -> '\n';
      case 'b' -> '\b';
      case 'x' -> digits == 0 ? 0 : Integer.parseInt(text, at, at + digits, 16);
      default -> isOctal(escaped) ? Integer.parseInt(text, at - 1, at + digits, 8) : escaped;
    };
  }

  /** How many digits belong to an escaped character that has been read, beside itself. */
  private static int digits(String text, int from, char escaped) {
    int radix = escaped == 'x' ? 16 : isOctal(escaped) ? 8 : 0;
    int at = from;
    while (radix > 0 && at < from + 2 && Character.digit(text.charAt(at), radix) >= 0) {
      at++;
    }
    return at - from;
  }

  private static boolean isOctal(char character) {
    return character >= '0' && character <= '7';
  }
}
