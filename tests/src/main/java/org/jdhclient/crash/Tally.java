package org.jdhclient.crash;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Outcomes as a Markdown table: for each phase and call how many cases, and what was found after.
 */
final class Tally {
  private Tally() {}

  static void print(List<Outcome> outcomes, PrintStream out) {
    out.println("| phase, call | cases | struck | lease found after | not as it has to be |");
    out.println("|---|--:|--:|---|--:|");
    var rows =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.of().phase() + ", " + outcome.of().fault().call(),
                    TreeMap::new,
                    Collectors.toList()));
    rows.forEach((name, row) -> out.println(row(name, row)));
    out.println(row("all", outcomes));
  }

  private static String row(String name, List<Outcome> outcomes) {
    return "| %s | %d | %d | %s | %d |"
        .formatted(
            name,
            outcomes.size(),
            outcomes.stream().filter(Outcome::struck).count(),
            found(outcomes),
            outcomes.stream().filter(outcome -> !outcome.complaints().isEmpty()).count());
  }

  private static String found(List<Outcome> outcomes) {
    Map<String, Long> counts =
        outcomes.stream()
            .collect(Collectors.groupingBy(Outcome::found, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
