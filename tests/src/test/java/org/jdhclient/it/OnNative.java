package org.jdhclient.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdhclient.lab.Installation;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test of what the native executable promises, and a JVM does not. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnNative.Condition.class)
public @interface OnNative {
  /** Looks at what is under test. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Installation.underTest().form() == Installation.Form.NATIVE
          ? ConditionEvaluationResult.enabled("this is the native executable")
          : ConditionEvaluationResult.disabled("no native executable: it takes a JDK 25 to build");
    }
  }
}
