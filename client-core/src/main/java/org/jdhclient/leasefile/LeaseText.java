package org.jdhclient.leasefile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.time.WallTime;

/**
 * A lease in dhclient's own layout, as octets: of which interface it is, and when it ends, seen
 * without reading it.
 */
final class LeaseText {
  private static final byte[] BEGINNING = octets("lease {\n  interface \"");
  private static final byte[] AFTER_NAME = octets("\";\n");
  private static final byte[] EXPIRE = octets("\n  expire ");
  private static final byte[] ENDING = octets("\n}\n");

  private LeaseText() {}

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Whether a text is one lease, of an interface that nobody asks for. A name with escapes has to
   * be read to be known.
   */
  static boolean isOthers(byte[] text, int from, int to, Predicate<String> isWanted) {
    if (!stands(BEGINNING, text, from, to)) {
      return false;
    }
    int name = from + BEGINNING.length;
    int nameEnd = name;
    while (nameEnd < to && isPlain(text[nameEnd])) {
      nameEnd++;
    }
    return stands(AFTER_NAME, text, nameEnd, to)
        && endsOnce(text, nameEnd, to)
        && !isWanted.test(new String(text, name, nameEnd - name, StandardCharsets.ISO_8859_1));
  }

  /**
   * When a lease ends; the latter of two ends counts.
   *
   * @return empty if that is nowhere where it is looked for
   */
  static Optional<WallTime> expiry(byte[] text, int from, int to) {
    int at = to - EXPIRE.length;
    while (at >= from && !stands(EXPIRE, text, at, to)) {
      at--;
    }
    return at < from ? Optional.empty() : time(text, at + EXPIRE.length, to);
  }

  private static Optional<WallTime> time(byte[] text, int from, int to) {
    var tokens = new TokenCursor(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    try {
      var time = LeaseFileTime.parse(tokens);
      tokens.semicolon();
      return Optional.of(time);
    } catch (SyntaxException e) {
      // What is told of it is told to those whose lease it is, when they read it.
      return Optional.empty();
    }
  }

  private static boolean isPlain(byte octet) {
    return octet > ' ' && octet != '"' && octet != '\\';
  }

  /** Whether the first brace at the beginning of a line is the last of the text. */
  private static boolean endsOnce(byte[] text, int from, int to) {
    int at = from;
    while (at < to && !stands(ENDING, text, at, to)) {
      at++;
    }
    return at + ENDING.length == to;
  }

  /** Whether octets stand at an offset of a text that ends at another. */
  static boolean stands(byte[] words, byte[] text, int at, int to) {
    if (at + words.length > to) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (text[at + i] != words[i]) {
        return false;
      }
    }
    return true;
  }
}
