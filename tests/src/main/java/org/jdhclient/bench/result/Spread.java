package org.jdhclient.bench.result;

import java.util.List;
import java.util.Optional;

/** The middle and the ends of what was measured. */
record Spread(double median, double min, double max) {
  /** Empty if there are no values. */
  static Optional<Spread> of(List<Double> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    var median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return Optional.of(new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1)));
  }
}
