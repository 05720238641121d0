package org.jdhclient.bench;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;
import org.jdhclient.bench.result.Scenario;

/**
 * What to measure.
 *
 * @param plot the file to draw to, or empty
 * @param kept the file that has the results of earlier runs, and gets this one's; or empty
 * @param sizes whether many clients, and many interfaces, are measured too
 */
record BenchArguments(
    int rounds,
    List<Contender> contenders,
    List<Scenario> scenarios,
    Set<Protocol> protocols,
    String plot,
    String kept,
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
    protocols = Set.copyOf(protocols);
  }

  boolean withSizes() {
    return sizes == SizesChoice.MEASURED;
  }

  /** Those of the families asked for. */
  @Override
  public List<Contender> contenders() {
    return contenders.stream().filter(each -> protocols.contains(each.protocol())).toList();
  }

  /**
   * @throws IllegalArgumentException naming what is not understood
   */
  static BenchArguments parse(List<String> arguments) {
    var parsed =
        new BenchArguments(
            ROUNDS,
            Contenders.usual(),
            List.copyOf(EnumSet.allOf(Scenario.class)),
            EnumSet.allOf(Protocol.class),
            "",
            "",
            SizesChoice.MEASURED);
    for (var each = arguments.iterator(); each.hasNext(); ) {
      parsed = parsed.with(each.next(), each);
    }
    return parsed;
  }

  private BenchArguments with(String option, Iterator<String> values) {
    if (option.equals("--no-sizes")) {
      return new BenchArguments(
          rounds, contenders, scenarios, protocols, plot, kept, SizesChoice.LEFT_OUT);
    }
    if (!values.hasNext()) {
      throw new IllegalArgumentException(option + ": not known, or its value is missing");
    }
    return with(option, values.next());
  }

  private BenchArguments with(String option, String value) {
    return switch (option) {
      case "--rounds" ->
          new BenchArguments(
              Integer.parseInt(value), contenders, scenarios, protocols, plot, kept, sizes);
      case "--clients" ->
          new BenchArguments(rounds, named(value), scenarios, protocols, plot, kept, sizes);
      case "--scenarios" ->
          new BenchArguments(rounds, contenders, labelled(value), protocols, plot, kept, sizes);
      case "--families" ->
          new BenchArguments(rounds, contenders, scenarios, families(value), plot, kept, sizes);
      case "--plot" ->
          new BenchArguments(rounds, contenders, scenarios, protocols, value, kept, sizes);
      case "--keep" ->
          new BenchArguments(rounds, contenders, scenarios, protocols, plot, value, sizes);
      default -> throw new IllegalArgumentException(option + ": not known");
    };
  }

  private static List<Contender> named(String names) {
    return words(names).flatMap(Contenders::named).toList();
  }

  private static List<Scenario> labelled(String labels) {
    return words(labels).map(Scenario::of).toList();
  }

  private static Set<Protocol> families(String labels) {
    return EnumSet.copyOf(words(labels).map(Protocol::of).toList());
  }

  private static Stream<String> words(String value) {
    return Stream.of(value.split(","));
  }
}
