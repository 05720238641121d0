package org.jdhclient.simulation.life;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Many lives, lived side by side on all processors.
 *
 * @param failures in the order of their seeds, at most twenty
 */
public record Campaign(
    Worlds worlds,
    long from,
    long seeds,
    long virtualSeconds,
    double seconds,
    List<Outcome> failures) {
  private static final int MOST_FAILURES = 20;

  private static final double NANOS = 1e9;
  private static final long DAY = 86_400;

  public static Campaign run(Worlds worlds, long from, long seeds) {
    long began = System.nanoTime();
    var outcomes = LongStream.range(from, from + seeds).parallel().mapToObj(worlds::live);
    var total = outcomes.collect(Totals::new, Totals::add, Totals::addAll);
    var failures =
        total.failures().stream()
            .sorted((one, other) -> Long.compare(one.seed(), other.seed()))
            .limit(MOST_FAILURES)
            .toList();
    double took = (System.nanoTime() - began) / NANOS;
    return new Campaign(worlds, from, seeds, total.seconds(), took, failures);
  }

  public String text() {
    var text = new StringBuilder();
    for (var failure : failures) {
      var violation = failure.violation().orElseThrow();
      text.append("seed ").append(failure.seed()).append(": ").append(violation.getMessage());
      text.append("\n  again: ")
          .append(worlds.command())
          .append(" --from ")
          .append(failure.seed())
          .append(" --trace\n");
    }
    return text.append(seeds)
        .append(" seeds from ")
        .append(from)
        .append(": ")
        .append(failures.isEmpty() ? "all invariants hold" : "INVARIANTS DO NOT HOLD")
        .append("; ")
        .append(virtualSeconds / DAY)
        .append(" days of virtual time in ")
        .append(Math.round(seconds))
        .append(" s, ")
        .append(Math.round(seeds / seconds))
        .append(" seeds/s\n")
        .toString();
  }
}
