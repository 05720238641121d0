package org.jdhclient.conf;

import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.wire.MalformedPacketException;

/** Reads the value of an option: plain in the option's format, or an expression behind "=". */
final class OptionValueParser {
  private final TokenCursor tokens;
  private final ExpressionParser expressions;

  OptionValueParser(TokenCursor tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** A value and its semicolon. */
  DataExpression value(OptionDefinition option) throws SyntaxException {
    var value = tokens.skips("=") ? expressions.data() : plain(option);
    tokens.semicolon();
    return value;
  }

  private DataExpression plain(OptionDefinition option) throws SyntaxException {
    var first = tokens.peek();
    var text = new StringBuilder();
    while (tokens.peek().isWord() || tokens.peek().isString() || tokens.peek().is(",")) {
      text.append(tokens.next().text()).append(' ');
    }
    if (!tokens.peek().is(";")) {
      throw tokens.expecting("a semicolon");
    }
    try {
      return new DataExpression.Literal(option.format().parse(text.toString()));
    } catch (MalformedPacketException e) {
      throw SyntaxException.at(first, "option " + option.name() + ": " + e.reason() + ".");
    }
  }

  /** Passes over a value of an option that does not concern this client. */
  void skipValue() throws SyntaxException {
    while (!tokens.peek().is(";") && !tokens.peek().is("}") && !tokens.peek().isEnd()) {
      tokens.next();
    }
    tokens.semicolon();
  }
}
