package org.jdhclient.leasefile;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A lease in dhclient's own layout, as octets: of which interface it is, seen without reading it.
 */
final class LeaseText {
  private static final byte[] AFTER_NAME = octets("\";\n");
  private static final byte[] ENDING = octets("\n}\n");

  private final byte[] beginning;

  /**
   * @param keyword with which a lease begins
   */
  LeaseText(String keyword) {
    beginning = octets(keyword + " {\n  interface \"");
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Where a lease ends with which a text begins, if it is of an interface that nobody asks for. A
   * name with escapes has to be read to be known.
   *
   * @return the text's beginning, if it begins with none
   */
  int endOfOthers(byte[] text, int from, int to, Predicate<String> isWanted) {
    if (!stands(beginning, text, from, to)) {
      return from;
    }
    int name = from + beginning.length;
    int nameEnd = name;
    while (nameEnd < to && isPlain(text[nameEnd])) {
      nameEnd++;
    }
    boolean isOthers =
        stands(AFTER_NAME, text, nameEnd, to)
            && !isWanted.test(new String(text, name, nameEnd - name, StandardCharsets.ISO_8859_1));
    return isOthers ? endOfLease(text, from, nameEnd, to) : from;
  }

  private static boolean isPlain(byte octet) {
    return octet > ' ' && octet != '"' && octet != '\\';
  }

  /** Behind the first brace at the beginning of a line, or the lease's own beginning. */
  private static int endOfLease(byte[] text, int lease, int from, int to) {
    int at = from;
    while (at < to && !stands(ENDING, text, at, to)) {
      at++;
    }
    return at < to ? at + ENDING.length : lease;
  }

  private static boolean stands(byte[] words, byte[] text, int at, int to) {
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
