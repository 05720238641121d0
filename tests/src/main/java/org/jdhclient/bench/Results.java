package org.jdhclient.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All samples so far, by scenario, client and round. */
final class Results {
  private record Entry(Scenario scenario, String contender, int round, Sample sample) {}

  private final List<Entry> entries = new ArrayList<>();

  synchronized void add(Scenario scenario, Contender contender, int round, Sample sample) {
    entries.add(new Entry(scenario, contender.name(), round, sample));
  }

  /** Median, least and most of a metric; empty if it was never measured. */
  synchronized Optional<Spread> spread(Scenario scenario, Contender contender, Metric metric) {
    return Spread.of(
        of(scenario, contender.name())
            .flatMap(entry -> entry.sample().value(metric).stream().boxed())
            .toList());
  }

  /** The median, over the rounds, of this client's value divided by dhclient's of that round. */
  synchronized Optional<Double> ratio(Scenario scenario, Contender contender, Metric metric) {
    var ratios = new ArrayList<Double>();
    of(scenario, contender.name())
        .forEach(
            entry ->
                entry
                    .sample()
                    .value(metric)
                    .ifPresent(
                        value ->
                            reference(scenario, entry.round(), metric)
                                .ifPresent(reference -> ratios.add(value / reference))));
    return Spread.of(ratios).map(Spread::median);
  }

  private Optional<Double> reference(Scenario scenario, int round, Metric metric) {
    return of(scenario, Contender.REFERENCE)
        .filter(entry -> entry.round() == round)
        .flatMap(entry -> entry.sample().value(metric).stream().boxed())
        .filter(value -> value > 0)
        .findFirst();
  }

  /** Why runs failed, each reason once. */
  synchronized List<String> failures(Scenario scenario, Contender contender) {
    return of(scenario, contender.name())
        .map(entry -> entry.sample().failure())
        .filter(why -> !why.isEmpty())
        .distinct()
        .toList();
  }

  private Stream<Entry> of(Scenario scenario, String contender) {
    return entries.stream()
        .filter(entry -> entry.scenario() == scenario && entry.contender().equals(contender));
  }
}
