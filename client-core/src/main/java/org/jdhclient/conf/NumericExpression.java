package org.jdhclient.conf;

import java.util.Optional;
import org.jdhclient.dhcp.OptionCode;

/** An expression that makes a number (dhcp-eval(5)); empty where ISC says null. */
sealed interface NumericExpression {
  Optional<Long> evaluate(EvaluationContext facts);

  record Constant(long number) implements NumericExpression {
    @Override
    public Optional<Long> evaluate(EvaluationContext facts) {
      return Optional.of(number);
    }
  }

  /** The first 8, 16 or 32 bits. */
  record ExtractInt(DataExpression of, NumericExpression width) implements NumericExpression {
    @Override
    public Optional<Long> evaluate(EvaluationContext facts) {
      var data = of.evaluate(facts);
      var octets = width.evaluate(facts).flatMap(IntCodec::octets);
      if (data.isEmpty() || octets.isEmpty() || data.get().length() < octets.get()) {
        return Optional.empty();
      }
      return Optional.of(IntCodec.number(data.get(), 0, octets.get()));
    }
  }

  /** For how long a server leases, in seconds. */
  record LeaseTime() implements NumericExpression {
    @Override
    public Optional<Long> evaluate(EvaluationContext facts) {
      return facts
          .received()
          .get(OptionCode.LEASE_TIME)
          .filter(seconds -> seconds.length() == 4)
          .map(seconds -> IntCodec.number(seconds, 0, 4));
    }
  }

  record Arithmetic(NumericExpression left, char operator, NumericExpression right)
      implements NumericExpression {
    static boolean isOperator(Token token) {
      return token.kind() == Token.Kind.MARK && "+-*/%&|^".contains(token.text());
    }

    @Override
    public Optional<Long> evaluate(EvaluationContext facts) {
      var one = left.evaluate(facts);
      var other = right.evaluate(facts);
      return one.isEmpty() || other.isEmpty()
          ? Optional.empty()
          : calculate(one.get(), other.get());
    }

    private Optional<Long> calculate(long one, long other) {
      return switch (operator) {
        case '+' -> Optional.of(one + other);
        case '-' -> Optional.of(one - other);
        case '*' -> Optional.of(one * other);
        case '/' -> other == 0 ? Optional.empty() : Optional.of(one / other);
        case '%' -> other == 0 ? Optional.empty() : Optional.of(one % other);
        case '&' -> Optional.of(one & other);
        case '|' -> Optional.of(one | other);
        default -> Optional.of(one ^ other);
      };
    }
  }
}
