package org.jdhclient.leasefile6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.leasefile.StatementReader;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.time.WallTime;

/** What stands in braces behind a header, statement by statement. */
final class Block {
  private static final long MOST_SECONDS = 0xffff_ffffL;

  private final StoredOptions options = new StoredOptions();
  private final List<String> others = new ArrayList<>();
  private final Particular particular;

  /**
   * @param particular understands what only blocks of this kind have
   */
  Block(Particular particular) {
    this.particular = particular;
  }

  /** Understands statements of a kind of block. */
  @FunctionalInterface
  interface Particular {
    /**
     * Reads what stands behind a keyword, with its semicolon.
     *
     * @param statement all of it
     * @return whether it is understood
     */
    boolean read(String keyword, TokenCursor tokens, String statement) throws SyntaxException;
  }

  /**
   * Adds a statement. One that is not understood is kept as it stands.
   *
   * @throws SyntaxException if it is one that should be; it is kept, too
   */
  void add(String statement) throws SyntaxException {
    try {
      if (!isUnderstood(statement)) {
        others.add(statement);
      }
    } catch (SyntaxException e) {
      others.add(statement);
      throw e;
    }
  }

  private boolean isUnderstood(String statement) throws SyntaxException {
    var tokens = new TokenCursor(statement);
    if (!tokens.peek().isWord()) {
      return false;
    }
    var keyword = tokens.word("a statement");
    return keyword.equals("option")
        ? options.add(tokens)
        : particular.read(keyword, tokens, statement);
  }

  /** Adds all that stands in the braces of a statement, which a cursor is about to enter. */
  void addAll(TokenCursor tokens, String statement) throws SyntaxException {
    if (!tokens.peek().is("{")) {
      throw tokens.expecting("an opening brace");
    }
    var body = new StatementReader(statement.substring(tokens.peek().end()));
    while (!body.isAtBlockEnd()) {
      add(body.statementInBlock());
    }
  }

  /** A time by the clock on the wall, in seconds since 1970, and its semicolon. */
  static WallTime time(TokenCursor tokens) throws SyntaxException {
    return new WallTime(number(tokens, WallTime.LAST.epochSeconds()));
  }

  /** A length of time in seconds, as the wire has it, and its semicolon. */
  static long number(TokenCursor tokens) throws SyntaxException {
    return number(tokens, MOST_SECONDS);
  }

  private static long number(TokenCursor tokens, long most) throws SyntaxException {
    long number = tokens.number(0, most);
    tokens.semicolon();
    return number;
  }

  StoredOptions options() {
    return options;
  }

  List<String> others() {
    return others;
  }
}
