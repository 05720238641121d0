package org.jdhclient.conf;

import java.util.List;

/** Decides which statements of a conditional are executed. */
final class Execution {
  private Execution() {}

  static List<Statement.Executable> chosen(Statement.If choice, EvaluationContext facts) {
    return choice.branches().stream()
        .filter(branch -> branch.condition().holds(facts))
        .findFirst()
        .map(Statement.Branch::then)
        .orElse(choice.otherwise());
  }
}
