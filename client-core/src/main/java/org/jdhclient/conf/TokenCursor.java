package org.jdhclient.conf;

import java.util.List;
import java.util.Locale;
import org.jdhclient.conf.Token.Kind;
import org.jdhclient.dhcp.TokenReader;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** A cursor over tokens; it never goes past the end, and counts how deep it is nested. */
final class TokenCursor {
  private static final int MAX_DEPTH = 32;

  private final List<Token> tokens;
  private int position;
  private int depth;
  private int braces;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peekSecond() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  Token next() {
    var token = peek();
    if (!token.isEnd()) {
      position++;
      braces += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    }
    return token;
  }

  boolean skips(String mark) {
    boolean here = peek().is(mark);
    if (here) {
      next();
    }
    return here;
  }

  boolean skipsWord(String keyword) {
    boolean here = peek().isWord(keyword);
    if (here) {
      next();
    }
    return here;
  }

  /** Takes a sign that must be next. */
  void expect(String mark, String name) throws SyntaxException {
    if (!skips(mark)) {
      throw expecting(name);
    }
  }

  void semicolon() throws SyntaxException {
    expect(";", "a semicolon");
  }

  void expectWord(String keyword) throws SyntaxException {
    if (!skipsWord(keyword)) {
      throw expecting("\"" + keyword + "\"");
    }
  }

  /** A word in lower case. */
  String word(String name) throws SyntaxException {
    if (!peek().isWord()) {
      throw expecting(name);
    }
    return next().text().toLowerCase(Locale.ROOT);
  }

  /** The octets of a string. */
  Octets string(String name) throws SyntaxException {
    var token = peek();
    if (!token.isString()) {
      throw expecting(name);
    }
    try {
      var octets = new TokenReader(token.text()).quoted();
      next();
      return octets;
    } catch (MalformedPacketException e) {
      throw SyntaxException.at(token, e.reason() + ".");
    }
  }

  long number(long least, long most) throws SyntaxException {
    var token = peek();
    if (!token.isWord()) {
      throw expecting("a number");
    }
    try {
      long number = new TokenReader(token.text()).number(least, most);
      next();
      return number;
    } catch (MalformedPacketException e) {
      throw SyntaxException.at(token, e.reason() + ".");
    }
  }

  SyntaxException expecting(String name) {
    var token = peek();
    return SyntaxException.at(
        token, token.kind() == Kind.BAD ? token.text() + "." : "expecting " + name + ".");
  }

  /** Goes one level deeper, which must be left again by {@link #leave}. */
  void enter() throws SyntaxException {
    if (depth == MAX_DEPTH) {
      throw SyntaxException.at(peek(), "nested deeper than " + MAX_DEPTH + ".");
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  /** How deep the cursor stands in braces, and in nested expressions. */
  record Level(int braces, int depth) {}

  Level level() {
    return new Level(braces, depth);
  }

  /** Goes on behind a statement that began on a level: its semicolon, or its last brace. */
  void skipStatement(Level level) {
    depth = level.depth();
    while (!peek().isEnd()) {
      if (peek().is("}") && braces == level.braces()) {
        return;
      }
      var token = next();
      if (braces == level.braces() && (token.is(";") || token.is("}") && !continues())) {
        return;
      }
    }
  }

  private boolean continues() {
    return peek().isWord("else") || peek().isWord("elsif");
  }
}
