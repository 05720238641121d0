package org.jdhclient.conf;

/**
 * A piece of a configuration's text.
 *
 * @param text as it stands there; for {@link Kind#BAD} what is wrong with it
 * @param start its offset in the text
 */
record Token(Kind kind, String text, int start) {
  /** What a token is, by its looks. */
  enum Kind {
    /** A keyword, name, number, address, or octets in hexadecimal. */
    WORD,
    /** In quotation marks, which are part of the text. */
    STRING,
    /** One sign, or two that belong together. */
    MARK,
    /** Nothing that a configuration is made of. */
    BAD,
    /** Behind the last of a file. */
    END
  }

  boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isWord(String keyword) {
    return isWord() && text.equalsIgnoreCase(keyword);
  }

  boolean isString() {
    return kind == Kind.STRING;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }
}
