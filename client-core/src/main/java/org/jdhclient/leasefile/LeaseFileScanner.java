package org.jdhclient.leasefile;

import org.jdhclient.wire.MalformedPacketException;

/**
 * Cuts a lease file's text into statements, in one pass. A statement ends with its semicolon or
 * with the brace that closes its first.
 */
final class LeaseFileScanner {
  /** How deep braces may stand in braces; dhclient's lease6 goes to 4. */
  private static final int MAX_DEPTH = 16;

  private final String text;
  private int position;

  LeaseFileScanner(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  String textFrom(int start) {
    return text.substring(start, position);
  }

  /** Skips blanks and comments; whether anything comes after them. */
  boolean skipBlanks() {
    while (position < text.length()) {
      char character = text.charAt(position);
      if (character == '#') {
        skipLine();
      } else if (isBlank(character)) {
        position++;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Skips a keyword and a brace, if these are next. */
  boolean skipBlockStart(String keyword) {
    if (!text.startsWith(keyword, position)) {
      return false;
    }
    int at = position + keyword.length();
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (at == text.length() || text.charAt(at) != '{') {
      return false;
    }
    position = at + 1;
    return true;
  }

  /** Skips blanks, and a block's closing brace if it is next. */
  boolean skipBlockEnd() {
    if (skipBlanks() && text.charAt(position) == '}') {
      position++;
      return true;
    }
    return false;
  }

  /** Reads one statement that is no declaration. */
  String statementInBlock() throws MalformedPacketException {
    if (isDeclaration()) {
      throw malformed("a declaration within a lease");
    }
    return statement();
  }

  /**
   * Reads one statement, from the current position on.
   *
   * @throws MalformedPacketException if it does not end before the text or before the next
   *     declaration, or has in it what no text has; the position stays there
   */
  String statement() throws MalformedPacketException {
    int start = position;
    int depth = 0;
    while (position < text.length()) {
      char character = text.charAt(position);
      switch (character) {
        case '"' -> skipQuoted();
        case '#' -> skipLine();
        case '{' -> depth = deeper(depth);
        case '}' -> depth = shallower(depth);
        default -> skipPlain(character, start);
      }
      if (depth == 0 && (character == ';' || character == '}')) {
        return textFrom(start);
      }
    }
    throw malformed("the text ends within a statement");
  }

  private int deeper(int depth) throws MalformedPacketException {
    if (depth == MAX_DEPTH) {
      throw malformed("braces deeper than " + MAX_DEPTH);
    }
    position++;
    return depth + 1;
  }

  private int shallower(int depth) throws MalformedPacketException {
    if (depth == 0) {
      throw malformed("a closing brace where a semicolon belongs");
    }
    position++;
    return depth - 1;
  }

  private void skipPlain(char character, int start) throws MalformedPacketException {
    if (!isBlank(character) && (character < ' ' || character >= 0x7f)) {
      throw malformed("not a character of a lease file");
    }
    if (position > start && isDeclaration()) {
      throw malformed("a declaration within a statement");
    }
    position++;
  }

  /** No string of dhclient's goes over a line's end. */
  private void skipQuoted() throws MalformedPacketException {
    for (int at = position + 1; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '"') {
        position = at + 1;
        return;
      }
      if (character == '\n') {
        position = at;
        throw malformed("a string without end");
      }
      if (character == '\\') {
        at++;
      }
    }
    position = text.length();
    throw malformed("a string without end");
  }

  private void skipLine() {
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end + 1;
  }

  /** Goes on to the next line that begins a declaration, or to the end. */
  void skipToDeclaration(int from) {
    for (position = from; position < text.length() && !isDeclaration(); position++) {}
  }

  /** Whether a declaration of dhclient's begins here; what is inside of one, it indents. */
  private boolean isDeclaration() {
    boolean lineStart = position == 0 || text.charAt(position - 1) == '\n';
    return lineStart
        && (text.startsWith("lease {", position)
            || text.startsWith("lease6 {", position)
            || text.startsWith("default-duid ", position));
  }

  private MalformedPacketException malformed(String reason) {
    return new MalformedPacketException(reason, position);
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }
}
