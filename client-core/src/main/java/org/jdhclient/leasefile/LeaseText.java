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
    return isOthers ? endOfLease(text, from, nameEnd + AFTER_NAME.length, to) : from;
  }

  private static boolean isPlain(byte octet) {
    return octet > ' ' && octet != '"' && octet != '\\';
  }

  /**
   * Behind the brace that closes a lease, if it has a line to itself; or the lease's own beginning.
   */
  private static int endOfLease(byte[] text, int lease, int from, int to) {
    int depth = 1;
    for (int at = from; at < to; at = next(text, at, to)) {
      depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
      if (depth == 0) {
        return stands(ENDING, text, at - 1, to) ? at - 1 + ENDING.length : lease;
      }
    }
    return lease;
  }

  /** Behind an octet, or behind the string or the comment that it begins, as a Lexer has them. */
  private static int next(byte[] text, int at, int to) {
    if (text[at] == '#') {
      return endOfLine(text, at, to);
    }
    return text[at] == '"' ? endOfString(text, at + 1, to) : at + 1;
  }

  private static int endOfLine(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Behind its second quotation mark, or where its line ends. */
  private static int endOfString(byte[] text, int from, int to) {
    int lineEnd = endOfLine(text, from, to);
    for (int at = from; at < lineEnd; at += text[at] == '\\' ? 2 : 1) {
      if (text[at] == '"') {
        return at + 1;
      }
    }
    return lineEnd;
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
