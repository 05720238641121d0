package org.jdhclient.conf.expression;

import org.jdhclient.conf.option.OptionName;

/**
 * An expression that is true or false. As dhclient has it, and not as dhcp-eval(5) does, a
 * comparison is never null: what is null is the same as null, and different from any value.
 */
public sealed interface BooleanExpression {
  boolean holds(EvaluationContext facts);

  record Constant(boolean value) implements BooleanExpression {
    @Override
    public boolean holds(EvaluationContext facts) {
      return value;
    }
  }

  record SameData(DataExpression left, DataExpression right) implements BooleanExpression {
    @Override
    public boolean holds(EvaluationContext facts) {
      return left.evaluate(facts).equals(right.evaluate(facts));
    }
  }

  record SameNumber(NumericExpression left, NumericExpression right) implements BooleanExpression {
    @Override
    public boolean holds(EvaluationContext facts) {
      return left.evaluate(facts).equals(right.evaluate(facts));
    }
  }

  /** Whether a server sent an option. */
  record Exists(OptionName option) implements BooleanExpression {
    @Override
    public boolean holds(EvaluationContext facts) {
      return facts.received().get(option).isPresent();
    }
  }

  record Not(BooleanExpression of) implements BooleanExpression {
    @Override
    public boolean holds(EvaluationContext facts) {
      return !of.holds(facts);
    }
  }

  record And(BooleanExpression left, BooleanExpression right) implements BooleanExpression {
    @Override
    public boolean holds(EvaluationContext facts) {
      return left.holds(facts) && right.holds(facts);
    }
  }

  record Or(BooleanExpression left, BooleanExpression right) implements BooleanExpression {
    @Override
    public boolean holds(EvaluationContext facts) {
      return left.holds(facts) || right.holds(facts);
    }
  }
}
