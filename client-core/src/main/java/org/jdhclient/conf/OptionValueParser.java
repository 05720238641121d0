package org.jdhclient.conf;

import org.jdhclient.conf.expression.DataExpression;
import org.jdhclient.conf.expression.ExpressionParser;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;

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
    try {
      return new DataExpression.Literal(option.format().parse(tokens));
    } catch (SyntaxException e) {
      throw e.within("option " + option.name());
    }
  }
}
