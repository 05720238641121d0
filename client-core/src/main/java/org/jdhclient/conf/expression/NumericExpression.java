package org.jdhclient.conf.expression;

import java.util.Optional;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.text.Token;
import org.jdhclient.wire.Octets;

/** An expression that makes a number (dhcp-eval(5)); empty where ISC says null. */
sealed interface NumericExpression {
  Optional<Long> evaluate(EvaluationContext facts);

  /** How many octets hold so many bits; of anything but 8, 16 and 32 there are no numbers. */
  static Optional<Integer> octets(long bits) {
    return bits == 8 || bits == 16 || bits == 32 ? Optional.of((int) bits / 8) : Optional.empty();
  }

  /** A number in network order. */
  static long number(Octets data, int at, int octets) {
    long number = 0;
    for (int i = at; i < at + octets; i++) {
      number = number << 8 | data.at(i);
    }
    return number;
  }

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
      var octets = width.evaluate(facts).flatMap(NumericExpression::octets);
      if (data.isEmpty() || octets.isEmpty() || data.get().length() < octets.get()) {
        return Optional.empty();
      }
      return Optional.of(NumericExpression.number(data.get(), 0, octets.get()));
    }
  }

  /** For how long a server leases, in seconds. */
  record LeaseTime() implements NumericExpression {
    @Override
    public Optional<Long> evaluate(EvaluationContext facts) {
      return facts
          .received()
          .dhcp()
          .get(StandardOptions.LEASE_TIME.code())
          .filter(seconds -> seconds.length() == 4)
          .map(seconds -> NumericExpression.number(seconds, 0, 4));
    }
  }

  record Arithmetic(NumericExpression left, char operator, NumericExpression right)
      implements NumericExpression {
    static boolean isOperator(Token token) {
      return token.isMark() && "+-*/%&|^".contains(token.text());
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
