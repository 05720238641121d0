package org.jdhclient.bench.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Protocol;

/** Results as Markdown. */
public final class Table {
  private final Results results;
  private final List<Contender> contenders;

  public Table(Results results, List<Contender> contenders) {
    this.results = results;
    this.contenders = List.copyOf(contenders);
  }

  /**
   * One scenario with one protocol: a client a line, a metric a column; empty if there is nothing.
   */
  public String of(Scenario scenario, Protocol protocol) {
    var lines =
        contenders.stream()
            .filter(each -> each.protocol() == protocol && scenario.suits(each))
            .toList();
    var columns =
        scenario.metrics().stream()
            .filter(metric -> lines.stream().anyMatch(each -> has(scenario, each, metric)))
            .toList();
    var failures = lines.stream().map(each -> notes(scenario, each)).collect(Collectors.joining());
    return columns.isEmpty()
        ? failures
        : heading(scenario, protocol, columns)
            + lines.stream()
                .map(each -> line(scenario, each, columns))
                .collect(Collectors.joining())
            + failures;
  }

  private boolean has(Scenario scenario, Contender contender, Metric metric) {
    return results.spread(scenario, contender, metric).isPresent();
  }

  private static String heading(Scenario scenario, Protocol protocol, List<Metric> columns) {
    var headings =
        columns.stream()
            .map(Metric::heading)
            .collect(Collectors.joining(" | ", "| client | ", " |"));
    return "### %s, %s: %s%n%n%s%n|---|%s%n"
        .formatted(
            scenario.label(),
            protocol.title(),
            scenario.title(),
            headings,
            "---|".repeat(columns.size()));
  }

  private String line(Scenario scenario, Contender contender, List<Metric> columns) {
    return columns.stream()
        .map(metric -> cell(scenario, contender, metric))
        .collect(Collectors.joining(" | ", "| " + contender.name() + " | ", " |\n"));
  }

  /** {@code 34.1 [29..40] 1.02x}. */
  private String cell(Scenario scenario, Contender contender, Metric metric) {
    var ratio =
        contender.isReference()
            ? ""
            : results
                .ratio(scenario, contender, metric)
                .map(value -> String.format(Locale.ROOT, " **%.2fx**", value))
                .orElse("");
    return results.spread(scenario, contender, metric).map(Table::show).orElse("-") + ratio;
  }

  static String show(Spread spread) {
    return number(spread.median())
        + " ["
        + number(spread.min())
        + ".."
        + number(spread.max())
        + "]";
  }

  private static String number(double value) {
    var whole = value >= 100 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
  }

  private String notes(Scenario scenario, Contender contender) {
    return results.failures(scenario, contender).stream()
        .map(why -> "\n" + contender.name() + ": " + why + "\n")
        .collect(Collectors.joining());
  }
}
