package org.jdhclient.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;

/**
 * Results between two runs of the benchmark, so that one can be made in pieces: a sample a line,
 * fields between tabs.
 *
 * <p>Scenario, family, client, round, what went wrong; then a metric and its value, as often as
 * there is one.
 */
public final class ResultsFile {
  private static final int FIXED = 5;

  private ResultsFile() {}

  /**
   * What earlier runs left; nothing if there was none.
   *
   * @throws IllegalArgumentException naming a line that is none of a sample
   */
  public static Results read(Path file) throws IOException {
    var results = new Results();
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(line -> results.add(parse(line)));
    }
    return results;
  }

  public static void write(Path file, Results results) throws IOException {
    Files.write(file, results.entries().stream().map(ResultsFile::format).toList());
  }

  static String format(Results.Entry entry) {
    var fixed =
        Stream.of(
            entry.scenario().label(),
            entry.contender().protocol().label(),
            entry.contender().name(),
            Integer.toString(entry.round()),
            entry.sample().failure().replace('\t', ' '));
    var values =
        entry.sample().values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(each -> Stream.of(each.getKey().name(), number(each.getValue())));
    return String.join("\t", Stream.concat(fixed, values).toList());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static Results.Entry parse(String line) {
    try {
      var fields = List.of(line.split("\t", -1));
      return new Results.Entry(
          Scenario.of(fields.get(0)),
          Contenders.of(fields.get(2), Protocol.of(fields.get(1))),
          Integer.parseInt(fields.get(3)),
          new Sample(values(fields.subList(FIXED, fields.size())), fields.get(FIXED - 1)));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no sample: " + line, e);
    }
  }

  private static Map<Metric, Double> values(List<String> fields) {
    var values = new EnumMap<Metric, Double>(Metric.class);
    for (int i = 0; i < fields.size(); i += 2) {
      values.put(Metric.valueOf(fields.get(i)), Double.valueOf(fields.get(i + 1)));
    }
    return values;
  }
}
