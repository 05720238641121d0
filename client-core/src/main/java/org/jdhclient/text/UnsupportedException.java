package org.jdhclient.text;

/** A text that is legal, and of which this client does not do what it says. */
public final class UnsupportedException extends SyntaxException {
  private static final long serialVersionUID = 1L;

  private UnsupportedException(String reason, int offset) {
    super(reason, offset);
  }

  @Override
  public UnsupportedException within(String place) {
    return new UnsupportedException(place + ": " + reason(), offset());
  }

  public static UnsupportedException at(Token token, String what) {
    return new UnsupportedException(what + " is not supported", token.start());
  }
}
