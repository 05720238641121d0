package org.jdhclient.conf.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdhclient.conf.option.OptionSpaces;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.Token;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.text.UnsupportedException;

/** Reads the expressions of dhcp-eval(5), by recursive descent. */
public final class ExpressionParser {
  private static final Set<String> UNSUPPORTED_TESTS =
      Set.of("known", "static", "client-state", "defined");
  private static final Set<String> UNSUPPORTED_NUMBERS = Set.of("client-state");
  private static final Set<String> UNSUPPORTED_DATA =
      Set.of(
          "packet",
          "host-decl-name",
          "filename",
          "server-name",
          "gethostbyname",
          "v6relay",
          "dns-update",
          "updated-dns-rr");
  private static final Map<String, Call> CALLS =
      Map.of(
          "substring",
          with -> new DataExpression.Substring(with.data(), with.commaNumber(), with.commaNumber()),
          "suffix",
          with -> new DataExpression.Suffix(with.data(), with.commaNumber()),
          "lcase",
          with -> new DataExpression.LowerCase(with.data()),
          "ucase",
          with -> new DataExpression.UpperCase(with.data()),
          "concat",
          with -> new DataExpression.Concat(with.list()),
          "pick-first-value",
          with -> new DataExpression.PickFirstValue(with.list()),
          "reverse",
          with -> new DataExpression.Reverse(with.number(), with.commaData()),
          "encode-int",
          with -> new DataExpression.EncodeInt(with.number(), with.commaNumber()),
          "binary-to-ascii",
          with ->
              new DataExpression.BinaryToAscii(
                  with.number(), with.commaNumber(), with.commaData(), with.commaData()));
  private static final long MAX_NUMBER = 0xffffffffL;

  /** Reads what stands in a function's parentheses. */
  @FunctionalInterface
  private interface Call {
    DataExpression read(ExpressionParser with) throws SyntaxException;
  }

  private final TokenCursor tokens;
  private final OptionSpaces spaces;

  public ExpressionParser(TokenCursor tokens, OptionSpaces spaces) {
    this.tokens = tokens;
    this.spaces = spaces;
  }

  public BooleanExpression condition() throws SyntaxException {
    var left = conjunction();
    while (tokens.skipsWord("or")) {
      left = new BooleanExpression.Or(left, conjunction());
    }
    return left;
  }

  private BooleanExpression conjunction() throws SyntaxException {
    var left = negation();
    while (tokens.skipsWord("and")) {
      left = new BooleanExpression.And(left, negation());
    }
    return left;
  }

  private BooleanExpression negation() throws SyntaxException {
    tokens.enter();
    BooleanExpression result;
    if (tokens.skipsWord("not")) {
      result = new BooleanExpression.Not(negation());
    } else if (tokens.skips("(")) {
      result = condition();
      tokens.expect(")", "a closing parenthesis");
    } else {
      result = test();
    }
    tokens.leave();
    return result;
  }

  private BooleanExpression test() throws SyntaxException {
    refuse(UNSUPPORTED_TESTS);
    if (tokens.skipsWord("true")) {
      return new BooleanExpression.Constant(true);
    }
    if (tokens.skipsWord("false")) {
      return new BooleanExpression.Constant(false);
    }
    if (tokens.skipsWord("exists")) {
      return new BooleanExpression.Exists(spaces.option(tokens));
    }
    if (startsNumber()) {
      var left = number();
      var comparison = comparison();
      return comparison.of(new BooleanExpression.SameNumber(left, number()));
    }
    var left = data();
    var comparison = comparison();
    return comparison.of(new BooleanExpression.SameData(left, data()));
  }

  private void refuse(Set<String> unsupported) throws SyntaxException {
    if (unsupported.stream().anyMatch(tokens.peek()::isWord)) {
      throw UnsupportedException.at(tokens.peek(), "\"" + tokens.peek().text() + "\"");
    }
  }

  /** What a comparison asks for. */
  private enum Comparison {
    SAME,
    DIFFERENT;

    BooleanExpression of(BooleanExpression same) {
      return this == SAME ? same : new BooleanExpression.Not(same);
    }
  }

  private Comparison comparison() throws SyntaxException {
    var sign = tokens.peek();
    if (sign.is("~=") || sign.is("~~")) {
      throw UnsupportedException.at(sign, "matching regular expressions (" + sign.text() + ")");
    }
    if (tokens.skips("!=")) {
      return Comparison.DIFFERENT;
    }
    tokens.expect("=", "\"=\" or \"!=\"");
    return Comparison.SAME;
  }

  private boolean startsNumber() {
    var token = tokens.peek();
    return token.isWord("extract-int")
        || token.isWord("lease-time")
        || token.isWord() && token.text().chars().allMatch(Character::isDigit);
  }

  public DataExpression data() throws SyntaxException {
    tokens.enter();
    var token = tokens.peek();
    DataExpression expression;
    if (tokens.skips("(")) {
      expression = data();
      close();
    } else {
      expression = token.isString() || isOctets(token) ? literal(token) : function();
    }
    tokens.leave();
    return expression;
  }

  private DataExpression literal(Token token) throws SyntaxException {
    return new DataExpression.Literal(
        token.isString() ? tokens.string("a string") : tokens.hexadecimal());
  }

  private static boolean isOctets(Token token) {
    return token.isWord()
        && (token.text().indexOf(':') >= 0
            || Character.isDigit(token.text().charAt(0))
            || token.text().chars().allMatch(digit -> Character.digit(digit, 16) >= 0));
  }

  private DataExpression function() throws SyntaxException {
    refuse(UNSUPPORTED_DATA);
    var token = tokens.peek();
    var name = tokens.word("an expression");
    return switch (name) {
      case "gethostname" -> {
        open();
        close();
        yield new DataExpression.HostName();
      }
      case "hardware" -> new DataExpression.Hardware();
      case "leased-address" -> new DataExpression.LeasedAddress();
      case "option" -> new DataExpression.ReceivedOption(spaces.option(tokens));
      case "config-option" -> new DataExpression.ConfiguredOption(spaces.option(tokens));
      case "null" -> new DataExpression.Null();
      default -> call(name, token);
    };
  }

  private DataExpression call(String name, Token token) throws SyntaxException {
    var call = CALLS.get(name);
    if (call == null && !tokens.peek().is("(")) {
      throw variable(token);
    }
    if (call == null) {
      throw SyntaxException.at(token, "expecting an expression");
    }
    open();
    var expression = call.read(this);
    close();
    return expression;
  }

  /** Whatever else is a word: of variables there are none, for "set" and "define" make them. */
  private static SyntaxException variable(Token token) {
    return UnsupportedException.at(token, "the variable " + token.text());
  }

  private List<DataExpression> list() throws SyntaxException {
    var list = new ArrayList<DataExpression>();
    do {
      list.add(data());
    } while (tokens.skips(","));
    return List.copyOf(list);
  }

  private NumericExpression number() throws SyntaxException {
    var left = operand();
    while (NumericExpression.Arithmetic.isOperator(tokens.peek())) {
      char operator = tokens.next().text().charAt(0);
      left = new NumericExpression.Arithmetic(left, operator, operand());
    }
    return left;
  }

  private NumericExpression operand() throws SyntaxException {
    tokens.enter();
    NumericExpression operand;
    if (tokens.skips("(")) {
      operand = number();
      close();
    } else if (tokens.skipsWord("extract-int")) {
      open();
      operand = new NumericExpression.ExtractInt(data(), commaNumber());
      close();
    } else if (tokens.skipsWord("lease-time")) {
      operand = new NumericExpression.LeaseTime();
    } else {
      refuse(UNSUPPORTED_NUMBERS);
      if (tokens.peek().isIdentifier() && !tokens.peekSecond().is("(")) {
        throw variable(tokens.peek());
      }
      operand = new NumericExpression.Constant(tokens.number(Integer.MIN_VALUE, MAX_NUMBER));
    }
    tokens.leave();
    return operand;
  }

  private NumericExpression commaNumber() throws SyntaxException {
    tokens.expect(",", "a comma");
    return number();
  }

  private DataExpression commaData() throws SyntaxException {
    tokens.expect(",", "a comma");
    return data();
  }

  private void open() throws SyntaxException {
    tokens.expect("(", "an opening parenthesis");
  }

  private void close() throws SyntaxException {
    tokens.expect(")", "a closing parenthesis");
  }
}
