package org.jdhclient.conf;

import java.util.List;

/** Decides which statements of a conditional are executed. */
final class Execution {
  private Execution() {}

  static List<Statement.Executable> chosen(Statement.If choice, Facts facts) {
    for (var branch : choice.branches()) {
      if (branch.condition().holds(facts)) {
        return branch.then();
      }
    }
    return choice.otherwise();
  }
}
