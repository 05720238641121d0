package org.jdhclient.text;

import java.util.Locale;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.wire.Octets;

/** A cursor over a text's tokens; it never goes past the end, and counts how deep it is nested. */
public final class TokenCursor {
  private static final int MAX_DEPTH = 32;

  /** Of a word in a message: however long the word is, the message is not. */
  private static final int MAX_SHOWN = 40;

  private final Lexer lexer;
  private Token current;
  private Token following;
  private int depth;
  private int braces;

  public TokenCursor(String text) {
    lexer = new Lexer(text);
    goTo(0);
  }

  /** Goes on at an offset of the text, wherever that is. */
  public void goTo(int offset) {
    lexer.goTo(offset);
    current = lexer.next();
    following = lexer.next();
  }

  public Token peek() {
    return current;
  }

  public Token peekSecond() {
    return following;
  }

  public Token next() {
    var token = current;
    current = following;
    following = lexer.next();
    braces += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    return token;
  }

  /** Whether a statement's semicolon is next, or nothing at all. */
  public boolean isAtEndOfStatement() {
    return current.isEnd() || current.is(";");
  }

  /** Takes a sign if it is next; whether it was. */
  public boolean skips(String mark) {
    boolean here = current.is(mark);
    if (here) {
      next();
    }
    return here;
  }

  /** Takes a keyword if it is next; whether it was. */
  public boolean skipsWord(String keyword) {
    boolean here = current.isWord(keyword);
    if (here) {
      next();
    }
    return here;
  }

  /** Takes a sign that must be next. */
  public void expect(String mark, String name) throws SyntaxException {
    if (!skips(mark)) {
      throw expecting(name);
    }
  }

  public void semicolon() throws SyntaxException {
    expect(";", "a semicolon");
  }

  public void expectWord(String keyword) throws SyntaxException {
    if (!skipsWord(keyword)) {
      throw expecting("\"" + keyword + "\"");
    }
  }

  /**
   * A word in lower case.
   *
   * @param name what it is, for the case that it is missing
   */
  public String word(String name) throws SyntaxException {
    return spelledWord(name).toLowerCase(Locale.ROOT);
  }

  /** A word as it is spelled. */
  public String spelledWord(String name) throws SyntaxException {
    return wordToken(name).text();
  }

  private Token wordToken(String name) throws SyntaxException {
    if (!current.isWord()) {
      throw expecting(name);
    }
    return next();
  }

  /** The octets of a quoted string. */
  public Octets string(String name) throws SyntaxException {
    if (!current.isString()) {
      throw expecting(name);
    }
    return QuotedText.parse(next().text());
  }

  /** A text, which a plain word is without quotation marks too. */
  public Octets text(String name) throws SyntaxException {
    return current.isIdentifier() ? Octets.ofLatin1(next().text()) : string(name);
  }

  /** Octets in hexadecimal. */
  public Octets hexadecimal() throws SyntaxException {
    return Hexadecimal.parse(wordToken("octets in hexadecimal"));
  }

  /** Octets in either way: a quoted string, or in hexadecimal. */
  public Octets octets(String name) throws SyntaxException {
    if (!current.isString() && !current.isWord()) {
      throw expecting(name + " in quotation marks or in hexadecimal");
    }
    return current.isString() ? string(name) : hexadecimal();
  }

  /** A number in decimal, or as in C in octal after 0 and hexadecimal after 0x. */
  public long number(long least, long most) throws SyntaxException {
    var token = wordToken("a number");
    try {
      long value = Long.decode(token.text());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw SyntaxException.at(token, shown(token) + " is no number");
    }
    throw SyntaxException.at(token, shown(token) + " is not in " + least + " to " + most);
  }

  /** A number of decimal digits only, zeros before it or not. */
  public long decimal(long most) throws SyntaxException {
    var token = wordToken("a number");
    long value = 0;
    for (int i = 0; i < token.text().length() && value <= most; i++) {
      int digit = token.text().charAt(i) - '0';
      value = digit < 0 || digit > 9 ? Long.MAX_VALUE : value * 10 + digit;
    }
    if (value > most) {
      throw SyntaxException.at(token, shown(token) + " is no number up to " + most);
    }
    return value;
  }

  public Ipv4Address ipv4Address() throws SyntaxException {
    var token = wordToken("an IPv4 address");
    try {
      return Ipv4Address.parse(token.text());
    } catch (IllegalArgumentException e) {
      throw SyntaxException.at(token, shown(token) + " is no IPv4 address");
    }
  }

  public Ipv6Address ipv6Address() throws SyntaxException {
    var token = wordToken("an IPv6 address");
    try {
      return Ipv6Address.parse(token.text());
    } catch (IllegalArgumentException e) {
      throw SyntaxException.at(token, shown(token) + " is no IPv6 address");
    }
  }

  private static String shown(Token token) {
    var word = token.text();
    return word.length() <= MAX_SHOWN ? word : word.substring(0, MAX_SHOWN) + "...";
  }

  /** What to throw where something else is next than must be. */
  public SyntaxException expecting(String name) {
    return SyntaxException.at(current, current.isBad() ? current.text() : "expecting " + name);
  }

  /** Goes one level deeper, which must be left again by {@link #leave}. */
  public void enter() throws SyntaxException {
    if (depth == MAX_DEPTH) {
      throw SyntaxException.at(current, "nested deeper than " + MAX_DEPTH);
    }
    depth++;
  }

  public void leave() {
    depth--;
  }

  /** How deep the cursor stands in braces, and in nested expressions. */
  public record Level(int braces, int depth) {}

  public Level level() {
    return new Level(braces, depth);
  }

  /** Goes on behind a statement that began on a level: its semicolon, or its last brace. */
  public void skipStatement(Level level) {
    depth = level.depth();
    while (!current.isEnd()) {
      if (current.is("}") && braces == level.braces()) {
        return;
      }
      var token = next();
      if (braces == level.braces() && (token.is(";") || token.is("}") && !continues())) {
        return;
      }
    }
  }

  private boolean continues() {
    return current.isWord("else") || current.isWord("elsif");
  }
}
