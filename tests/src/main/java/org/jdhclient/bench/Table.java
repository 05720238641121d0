package org.jdhclient.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as Markdown. */
final class Table {
  private final Results results;
  private final List<Contender> contenders;

  Table(Results results, List<Contender> contenders) {
    this.results = results;
    this.contenders = List.copyOf(contenders);
  }

  /** One scenario: a client a line, a metric a column. */
  String of(Scenario scenario) {
    var table = new StringBuilder();
    table.append("### ").append(scenario.label()).append(": ").append(scenario.title());
    table.append("\n\n| client |");
    scenario.metrics().forEach(metric -> table.append(' ').append(metric.heading()).append(" |"));
    table.append("\n|---|").append("---|".repeat(scenario.metrics().size())).append('\n');
    contenders.forEach(contender -> table.append(line(scenario, contender)));
    contenders.forEach(contender -> table.append(notes(scenario, contender)));
    return table.toString();
  }

  private String line(Scenario scenario, Contender contender) {
    return scenario.metrics().stream()
        .map(metric -> cell(scenario, contender, metric))
        .collect(Collectors.joining(" | ", "| " + contender.name() + " | ", " |\n"));
  }

  /** {@code 34.1 [29..40] 1.02x}. */
  private String cell(Scenario scenario, Contender contender, Metric metric) {
    var ratio =
        contender.name().equals(Contender.REFERENCE)
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
