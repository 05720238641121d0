package org.jdhclient.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;

/** All samples so far, by scenario, client and round. */
public final class Results {
  /** One of them. */
  record Entry(Scenario scenario, Contender contender, int round, Sample sample) {
    private boolean isOf(Scenario other, Contender of) {
      return scenario == other
          && contender.name().equals(of.name())
          && contender.protocol() == of.protocol();
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  public synchronized void add(Scenario scenario, Contender contender, int round, Sample sample) {
    add(new Entry(scenario, contender, round, sample));
  }

  synchronized void add(Entry entry) {
    entries.add(entry);
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The number of the last round; 0 if there was none. */
  public synchronized int rounds() {
    return entries.stream().mapToInt(Entry::round).max().orElse(0);
  }

  /** Median, least and most of a metric; empty if it was never measured. */
  synchronized Optional<Spread> spread(Scenario scenario, Contender contender, Metric metric) {
    return Spread.of(
        of(scenario, contender)
            .flatMap(entry -> entry.sample().value(metric).stream().boxed())
            .toList());
  }

  /**
   * The median, over the rounds, of this client's value divided by that of its family's dhclient in
   * that round.
   */
  synchronized Optional<Double> ratio(Scenario scenario, Contender contender, Metric metric) {
    var reference = Contenders.of(Contender.REFERENCE, contender.protocol());
    var ratios = new ArrayList<Double>();
    of(scenario, contender)
        .forEach(
            entry ->
                entry
                    .sample()
                    .value(metric)
                    .ifPresent(
                        value ->
                            inRound(scenario, reference, entry.round(), metric)
                                .ifPresent(other -> ratios.add(value / other))));
    return Spread.of(ratios).map(Spread::median);
  }

  private Optional<Double> inRound(
      Scenario scenario, Contender contender, int round, Metric metric) {
    return of(scenario, contender)
        .filter(entry -> entry.round() == round)
        .flatMap(entry -> entry.sample().value(metric).stream().boxed())
        .filter(value -> value > 0)
        .findFirst();
  }

  /** Why runs failed, or are to be doubted, each reason once. */
  synchronized List<String> failures(Scenario scenario, Contender contender) {
    return of(scenario, contender)
        .map(entry -> entry.sample().failure())
        .filter(why -> !why.isEmpty())
        .distinct()
        .toList();
  }

  private Stream<Entry> of(Scenario scenario, Contender contender) {
    return entries.stream().filter(entry -> entry.isOf(scenario, contender));
  }
}
