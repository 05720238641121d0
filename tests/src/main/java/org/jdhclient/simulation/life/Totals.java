package org.jdhclient.simulation.life;

import java.util.ArrayList;
import java.util.List;

/** Adds up outcomes. */
final class Totals {
  private final List<Outcome> failures = new ArrayList<>();
  private long seconds;

  void add(Outcome outcome) {
    seconds += outcome.seconds();
    if (outcome.violation().isPresent()) {
      failures.add(outcome);
    }
  }

  void addAll(Totals others) {
    seconds += others.seconds;
    failures.addAll(others.failures);
  }

  List<Outcome> failures() {
    return failures;
  }

  /** Of virtual time. */
  long seconds() {
    return seconds;
  }
}
