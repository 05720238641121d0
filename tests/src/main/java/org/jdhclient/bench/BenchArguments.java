package org.jdhclient.bench;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param plot the file to draw to, or empty
 * @param sizes whether many clients, and many interfaces, are measured too
 */
record BenchArguments(
    int rounds,
    List<Contender> contenders,
    List<Scenario> scenarios,
    String plot,
    SizesChoice sizes) {
  /** Whether the memory of many clients and of many interfaces is measured, which takes a while. */
  enum SizesChoice {
    MEASURED,
    LEFT_OUT
  }

  static final int ROUNDS = 15;

  BenchArguments {
    contenders = List.copyOf(contenders);
    scenarios = List.copyOf(scenarios);
  }

  boolean withSizes() {
    return sizes == SizesChoice.MEASURED;
  }

  /**
   * @throws IllegalArgumentException naming what is not understood
   */
  static BenchArguments parse(List<String> arguments) {
    var parsed = new BenchArguments(ROUNDS, usual(), all(), "", SizesChoice.MEASURED);
    for (var each = arguments.iterator(); each.hasNext(); ) {
      parsed = parsed.with(each.next(), each);
    }
    return parsed;
  }

  private static List<Contender> usual() {
    return Contender.ALL.stream().filter(each -> !each.is(Contender.Habit.EXTRA)).toList();
  }

  private static List<Scenario> all() {
    return List.copyOf(EnumSet.allOf(Scenario.class));
  }

  private BenchArguments with(String option, Iterator<String> values) {
    if (option.equals("--no-sizes")) {
      return new BenchArguments(rounds, contenders, scenarios, plot, SizesChoice.LEFT_OUT);
    }
    if (!values.hasNext()) {
      throw new IllegalArgumentException(option + ": not known, or its value is missing");
    }
    var value = values.next();
    return switch (option) {
      case "--rounds" ->
          new BenchArguments(Integer.parseInt(value), contenders, scenarios, plot, sizes);
      case "--clients" -> new BenchArguments(rounds, named(value), scenarios, plot, sizes);
      case "--scenarios" -> new BenchArguments(rounds, contenders, labelled(value), plot, sizes);
      case "--plot" -> new BenchArguments(rounds, contenders, scenarios, value, sizes);
      default -> throw new IllegalArgumentException(option + ": not known");
    };
  }

  private static List<Contender> named(String names) {
    return Stream.of(names.split(",")).map(BenchArguments::contender).toList();
  }

  private static Contender contender(String name) {
    return Contender.ALL.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + ": no such client"));
  }

  private static List<Scenario> labelled(String labels) {
    return Stream.of(labels.split(",")).map(Scenario::of).toList();
  }
}
