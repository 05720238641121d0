package org.jdhclient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.bench.client.Protocol;
import org.jdhclient.bench.result.Plot;
import org.jdhclient.bench.result.Results;
import org.jdhclient.bench.result.ResultsFile;
import org.jdhclient.bench.result.Table;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.network.Guest;

/** Runs the benchmark; prints its tables on standard output, what goes on on standard error. */
public final class Bench {
  private Bench() {}

  /**
   * @param arguments as {@link BenchArguments} has them
   */
  public static void main(String[] arguments) {
    try {
      flush();
      run(BenchArguments.parse(List.of(arguments)));
    } catch (IllegalArgumentException | LabException | IOException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Has what was just built written to the disk: until then its pages count as written by whoever
   * runs it.
   */
  private static void flush() {
    try (var guest = Guest.open("flush")) {
      guest.run("sync").orThrow();
    }
  }

  private static void run(BenchArguments arguments) throws IOException {
    var results = measure(arguments);
    System.out.println(Machine.describe(results.rounds()));
    print(new Table(results, arguments.contenders()), arguments);
    if (arguments.withSizes()) {
      System.out.println(Families.measure(arguments.protocols()));
      System.out.println(Sizes.measure(arguments.protocols()));
    }
    if (!arguments.plot().isEmpty()) {
      var plot = new Plot(results, arguments.contenders());
      Files.writeString(Path.of(arguments.plot()), plot.svg());
    }
  }

  /** This run's rounds, and those before it that were kept. */
  private static Results measure(BenchArguments arguments) throws IOException {
    var kept = Path.of(arguments.kept());
    var results = arguments.kept().isEmpty() ? new Results() : ResultsFile.read(kept);
    var campaign =
        new Campaign(
            arguments.contenders(),
            arguments.scenarios(),
            results,
            line -> System.err.println(line));
    int before = results.rounds();
    for (int round = before + 1; round <= before + arguments.rounds(); round++) {
      campaign.round(round);
      if (!arguments.kept().isEmpty()) {
        ResultsFile.write(kept, results);
      }
    }
    return results;
  }

  private static void print(Table table, BenchArguments arguments) {
    for (var protocol : Protocol.values()) {
      arguments.scenarios().stream()
          .map(scenario -> table.of(scenario, protocol))
          .filter(text -> !text.isEmpty())
          .forEach(System.out::println);
    }
  }
}
