package org.jdhclient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    var contenders = arguments.contenders();
    var results = new Results();
    var campaign =
        new Campaign(contenders, arguments.scenarios(), results, line -> System.err.println(line));
    for (int round = 1; round <= arguments.rounds(); round++) {
      campaign.round(round);
    }
    var table = new Table(results, contenders);
    System.out.println(Machine.describe(arguments.rounds()));
    arguments.scenarios().forEach(scenario -> System.out.println(table.of(scenario)));
    if (arguments.withSizes()) {
      System.out.println(Sizes.measure());
    }
    if (!arguments.plot().isEmpty()) {
      Files.writeString(Path.of(arguments.plot()), new Plot(results, contenders).svg());
    }
  }
}
