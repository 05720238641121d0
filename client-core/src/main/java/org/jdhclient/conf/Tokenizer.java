package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.conf.Token.Kind;

/** Cuts a text into tokens, in one pass; blanks and comments lie between them. */
final class Tokenizer {
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
  private final char[] characters;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Tokenizer(String text) {
    this.text = text;
    this.characters = text.toCharArray();
  }

  /** The tokens of a text, the last of which is its end. */
  static List<Token> tokens(String text) {
    var tokenizer = new Tokenizer(text);
    while (tokenizer.position < text.length()) {
      tokenizer.step();
    }
    tokenizer.tokens.add(new Token(Kind.END, "", text.length()));
    return List.copyOf(tokenizer.tokens);
  }

  private void step() {
    char character = characters[position];
    if (character == '#') {
      int end = text.indexOf('\n', position);
      position = end < 0 ? text.length() : end;
    } else if (character == ' ' || character >= '\t' && character <= '\r') {
      position++;
    } else if (character == '"') {
      string();
    } else if (startsWord()) {
      word();
    } else {
      mark(character);
    }
  }

  private boolean startsWord() {
    return isWordCharacter(position)
        && (characters[position] != '-' || isWordCharacter(position + 1));
  }

  private void word() {
    int end = position + 1;
    while (isWordCharacter(end)) {
      end++;
    }
    tokens.add(new Token(Kind.WORD, text.substring(position, end), position));
    position = end;
  }

  private boolean isWordCharacter(int at) {
    return at < characters.length
        && characters[at] < WORD_CHARACTERS.length
        && WORD_CHARACTERS[characters[at]];
  }

  /** A string stays on its line. */
  private void string() {
    int start = position;
    for (position++; position < text.length(); position++) {
      char character = text.charAt(position);
      if (character == '"') {
        position++;
        tokens.add(new Token(Kind.STRING, text.substring(start, position), start));
        return;
      }
      if (character == '\n') {
        break;
      }
      if (character == '\\' && position + 1 < text.length() && text.charAt(position + 1) != '\n') {
        position++;
      }
    }
    tokens.add(new Token(Kind.BAD, "a string without end", start));
  }

  private void mark(char character) {
    for (var pair : PAIRS) {
      if (text.startsWith(pair, position)) {
        tokens.add(new Token(Kind.MARK, pair, position));
        position += pair.length();
        return;
      }
    }
    tokens.add(
        character > ' ' && character < 0x7f
            ? new Token(Kind.MARK, String.valueOf(character), position)
            : new Token(Kind.BAD, "not a character of a configuration", position));
    position++;
  }
}
