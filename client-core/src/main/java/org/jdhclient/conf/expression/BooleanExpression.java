package org.jdhclient.conf.expression;

import java.util.Optional;
import org.jdhclient.conf.option.OptionName;

/** An expression that is true, false, or null (dhcp-eval(5)), which is empty here. */
public sealed interface BooleanExpression {
  Optional<Boolean> evaluate(EvaluationContext facts);

  /** In a condition, null counts as false. */
  default boolean holds(EvaluationContext facts) {
    return evaluate(facts).orElse(false);
  }

  record SameData(DataExpression left, DataExpression right) implements BooleanExpression {
    @Override
    public Optional<Boolean> evaluate(EvaluationContext facts) {
      var one = left.evaluate(facts);
      var other = right.evaluate(facts);
      return one.flatMap(octets -> other.map(octets::equals));
    }
  }

  record SameNumber(NumericExpression left, NumericExpression right) implements BooleanExpression {
    @Override
    public Optional<Boolean> evaluate(EvaluationContext facts) {
      var one = left.evaluate(facts);
      var other = right.evaluate(facts);
      return one.flatMap(number -> other.map(number::equals));
    }
  }

  /** Whether a server sent an option. */
  record Exists(OptionName option) implements BooleanExpression {
    @Override
    public Optional<Boolean> evaluate(EvaluationContext facts) {
      return Optional.of(facts.received().get(option).isPresent());
    }
  }

  record Not(BooleanExpression of) implements BooleanExpression {
    @Override
    public Optional<Boolean> evaluate(EvaluationContext facts) {
      return of.evaluate(facts).map(value -> !value);
    }
  }

  record And(BooleanExpression left, BooleanExpression right) implements BooleanExpression {
    @Override
    public Optional<Boolean> evaluate(EvaluationContext facts) {
      var one = left.evaluate(facts);
      var other = right.evaluate(facts);
      return one.flatMap(value -> other.map(second -> value && second));
    }
  }

  record Or(BooleanExpression left, BooleanExpression right) implements BooleanExpression {
    @Override
    public Optional<Boolean> evaluate(EvaluationContext facts) {
      var one = left.evaluate(facts);
      var other = right.evaluate(facts);
      return one.flatMap(value -> other.map(second -> value || second));
    }
  }
}
