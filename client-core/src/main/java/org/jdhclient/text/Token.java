package org.jdhclient.text;

/**
 * A piece of a text.
 *
 * @param text as it stands there; for {@link Kind#BAD} what is wrong with it
 * @param start its offset in the text
 * @param end the offset behind it
 */
public record Token(Kind kind, String text, int start, int end) {

  /** What a token is, by its looks. */
  public enum Kind {
    /** A keyword, name, number, address, or octets in hexadecimal. */
    WORD,
    /** In quotation marks, which are part of the text. */
    STRING,
    /** One sign, or two that belong together. */
    MARK,
    /** Nothing that the language is made of. */
    BAD,
    /** Behind the last of a text. */
    END
  }

  public boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is a keyword, which may be in upper or lower case. */
  public boolean isWord(String keyword) {
    return isWord() && text.equalsIgnoreCase(keyword);
  }

  /** Whether it is a word of letters, digits, hyphens and underscores that begins with a letter. */
  public boolean isIdentifier() {
    return isWord()
        && Character.isLetter(text.charAt(0))
        && text.chars().noneMatch(character -> character == '.' || character == ':');
  }

  public boolean isMark() {
    return kind == Kind.MARK;
  }

  public boolean isString() {
    return kind == Kind.STRING;
  }

  public boolean isBad() {
    return kind == Kind.BAD;
  }

  public boolean isEnd() {
    return kind == Kind.END;
  }
}
