package org.jdhclient.text;

import java.util.List;
import org.jdhclient.text.Token.Kind;

/**
 * Cuts a text into tokens, one at a time; blanks and comments lie between them.
 *
 * <p>Blanks are those of C's isspace(3). A comment goes from {@code #} to the end of its line, but
 * not from within a string. A string stays on its line, whatever stands before the line's end:
 * dhclient writes none that does not, and so what is torn costs no more than its line.
 */
final class Lexer {
  private static final String WORD_TEXT =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:";
  private static final List<String> PAIRS = List.of("~=", "~~", "!=");
  private static final boolean[] WORD_CHARACTERS = new boolean[0x80];

  static {
    for (char character : WORD_TEXT.toCharArray()) {
      WORD_CHARACTERS[character] = true;
    }
  }

  private final String text;
  private int position;

  Lexer(String text) {
    this.text = text;
  }

  /** Goes on at an offset, at most the text's length. */
  void goTo(int offset) {
    position = offset;
  }

  /** The next token; the last one is the text's end, again and again. */
  Token next() {
    skipBlanks();
    if (position == text.length()) {
      return new Token(Kind.END, "", position, position);
    }
    if (text.charAt(position) == '"') {
      return string();
    }
    return startsWord() ? word() : mark();
  }

  private void skipBlanks() {
    while (position < text.length()) {
      char character = text.charAt(position);
      if (character == '#') {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (isBlank(character)) {
        position++;
      } else {
        return;
      }
    }
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character >= '\t' && character <= '\r';
  }

  private boolean startsWord() {
    return isWordCharacter(position)
        && (text.charAt(position) != '-' || isWordCharacter(position + 1));
  }

  private Token word() {
    int end = position + 1;
    while (isWordCharacter(end)) {
      end++;
    }
    return take(Kind.WORD, end);
  }

  private boolean isWordCharacter(int at) {
    return at < text.length()
        && text.charAt(at) < WORD_CHARACTERS.length
        && WORD_CHARACTERS[text.charAt(at)];
  }

  private Token string() {
    for (int at = position + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
      char character = text.charAt(at);
      if (character == '"') {
        return take(Kind.STRING, at + 1);
      }
      if (character == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
        at++;
      }
    }
    int lineEnd = text.indexOf('\n', position);
    return bad("a string without end", lineEnd < 0 ? text.length() : lineEnd);
  }

  private Token mark() {
    for (var pair : PAIRS) {
      if (text.startsWith(pair, position)) {
        return take(Kind.MARK, position + pair.length());
      }
    }
    return PrintableText.isPrintable(text.charAt(position))
        ? take(Kind.MARK, position + 1)
        : bad("not a printable ASCII character", position + 1);
  }

  private Token take(Kind kind, int end) {
    var token = new Token(kind, text.substring(position, end), position, end);
    position = end;
    return token;
  }

  private Token bad(String what, int end) {
    var token = new Token(Kind.BAD, what, position, end);
    position = end;
    return token;
  }
}
