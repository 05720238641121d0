package org.jdhclient.text;

/** A text that cannot be read: why, and where. It bears no stack trace. */
public class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param reason what is wrong, without a full stop
   * @param offset where it is, in characters from the start of the text
   */
  public SyntaxException(String reason, int offset) {
    super(reason, null, false, false);
    this.offset = offset;
  }

  public static SyntaxException at(Token token, String reason) {
    return new SyntaxException(reason, token.start());
  }

  /** The same, with where it is in words before the reason. */
  public SyntaxException within(String place) {
    return new SyntaxException(place + ": " + reason(), offset);
  }

  public String reason() {
    return getMessage();
  }

  public int offset() {
    return offset;
  }
}
