package org.jdhclient.conf;

/** A statement that is left out: why, and which token is to blame. It bears no stack trace. */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Problem.Kind kind;
  private final int offset;

  SyntaxException(Problem.Kind kind, String reason, int offset) {
    super(reason, null, false, false);
    this.kind = kind;
    this.offset = offset;
  }

  static SyntaxException at(Token token, String reason) {
    return new SyntaxException(Problem.Kind.SYNTAX, reason, token.start());
  }

  static SyntaxException unsupported(Token token, String what) {
    return new SyntaxException(
        Problem.Kind.UNSUPPORTED, what + " is not supported.", token.start());
  }

  Problem in(Source source) {
    return source.problem(kind, offset, getMessage());
  }
}
