package org.jdhclient.leasefile;

import java.util.Set;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.Token;
import org.jdhclient.text.TokenCursor;

/**
 * Cuts a lease file into statements, each as it stands in the text. A statement ends with its
 * semicolon or with the brace that closes its first.
 */
public final class StatementReader {
  /** How deep braces may stand in braces; dhclient's lease6 goes to 4. */
  private static final int MAX_DEPTH = 16;

  /** With what dhclient begins a line only where it begins a declaration; all else, it indents. */
  private static final Set<String> DECLARATIONS = Set.of("lease {", "lease6 {", "default-duid ");

  private final String text;
  private final TokenCursor tokens;

  public StatementReader(String text) {
    this.text = text;
    this.tokens = new TokenCursor(text);
  }

  boolean hasNext() {
    return !tokens.peek().isEnd();
  }

  /** Where the next statement begins. */
  public int position() {
    return tokens.peek().start();
  }

  /** Takes a keyword and a brace, if these are next. */
  boolean skipsBlockStart(String keyword) {
    boolean here = tokens.peek().isWord(keyword) && tokens.peekSecond().is("{");
    if (here) {
      tokens.next();
      tokens.next();
    }
    return here;
  }

  /** Whether a block's closing brace is next. */
  public boolean isAtBlockEnd() {
    return tokens.peek().is("}");
  }

  /**
   * Takes a block's closing brace.
   *
   * @return the text from an offset on, with the brace
   */
  public String blockFrom(int start) {
    return text.substring(start, tokens.next().end());
  }

  /** Reads one statement that is no declaration. */
  public String statementInBlock() throws SyntaxException {
    if (isDeclaration(position())) {
      throw SyntaxException.at(tokens.peek(), "a declaration within a lease");
    }
    return statement();
  }

  /**
   * Reads one statement.
   *
   * @throws SyntaxException if it does not end before the text or before the next declaration, or
   *     has in it what no text has
   */
  String statement() throws SyntaxException {
    int start = position();
    int depth = 0;
    Token token;
    do {
      check(tokens.peek(), start, depth);
      token = tokens.next();
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    } while (depth > 0 || !token.is(";") && !token.is("}"));
    return text.substring(start, token.end());
  }

  private void check(Token token, int start, int depth) throws SyntaxException {
    if (token.isEnd()) {
      throw SyntaxException.at(token, "the text ends within a statement");
    }
    if (token.isBad()) {
      throw SyntaxException.at(token, token.text());
    }
    if (token.start() > start && isDeclaration(token.start())) {
      throw SyntaxException.at(token, "a declaration within a statement");
    }
    if (token.is("}") && depth == 0) {
      throw SyntaxException.at(token, "a closing brace where a semicolon belongs");
    }
    if (token.is("{") && depth == MAX_DEPTH) {
      throw SyntaxException.at(token, "braces deeper than " + MAX_DEPTH);
    }
  }

  /** Goes on to the next line that begins a declaration, or to the end. */
  void skipToDeclaration(int from) {
    int at = from;
    while (at < text.length() && !isDeclaration(at)) {
      at++;
    }
    tokens.goTo(at);
  }

  /** Whether a declaration begins at the beginning of a line of a text's octets. */
  static boolean isDeclaration(byte[] text, int at, int end) {
    return at < end
        && (text[at] == 'l' || text[at] == 'd')
        && DECLARATIONS.stream().anyMatch(words -> stands(words, text, at, end));
  }

  private static boolean stands(String words, byte[] text, int at, int end) {
    boolean same = at + words.length() <= end;
    for (int i = 0; same && i < words.length(); i++) {
      same = text[at + i] == words.charAt(i);
    }
    return same;
  }

  private boolean isDeclaration(int at) {
    boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
    return lineStart && DECLARATIONS.stream().anyMatch(words -> text.startsWith(words, at));
  }
}
