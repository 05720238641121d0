package org.jdhclient.text;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * Text of others as it may be shown, for an octet of it could move a terminal's cursor, clear its
 * screen or end a line of a log.
 *
 * <p>Printable ASCII stays as it is; any other octet becomes a backslash and three octal digits, as
 * in a lease file. So a text looks the same in every locale.
 */
public final class PrintableText {
  private static final int DEL = 0x7f;
  private static final int MOST_IN_AN_OCTET = 0xff;

  private PrintableText() {}

  /**
   * Of a name or a value, on one line.
   *
   * @param text one character an octet; what is none is shown as its octets in UTF-8
   */
  public static String of(String text) {
    return escaped(text, PrintableText::isPrintable);
  }

  /**
   * Of a value in which a backslash is to stand for nothing but an octet that follows in digits.
   */
  public static String ofValue(String text) {
    return escaped(text, character -> isPrintable(character) && character != '\\');
  }

  /** Of lines that are this program's own, whatever stands in them: they stay lines. */
  public static String ofLines(String text) {
    return escaped(
        text, character -> isPrintable(character) || character == '\n' || character == '\t');
  }

  private static String escaped(String text, IntPredicate kept) {
    int plain = plainLength(text, kept);
    if (plain == text.length()) {
      return text;
    }
    var shown = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int at = plain; at < text.length(); ) {
      int character = text.codePointAt(at);
      if (kept.test(character)) {
        shown.append((char) character);
      } else {
        append(shown, character);
      }
      at += Character.charCount(character);
    }
    return shown.toString();
  }

  private static int plainLength(String text, IntPredicate kept) {
    int at = 0;
    while (at < text.length() && kept.test(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether it is an ASCII character that leaves ink, or a space. */
  public static boolean isPrintable(int character) {
    return character >= ' ' && character < DEL;
  }

  private static void append(StringBuilder shown, int character) {
    if (character <= MOST_IN_AN_OCTET) {
      appendOctet(shown, character);
      return;
    }
    for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      appendOctet(shown, octet & MOST_IN_AN_OCTET);
    }
  }

  /** Appends a backslash and three octal digits. */
  static void appendOctet(StringBuilder shown, int octet) {
    shown.append('\\').append(octet >> 6).append(octet >> 3 & 7).append(octet & 7);
  }
}
