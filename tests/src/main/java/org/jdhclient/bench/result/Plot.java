package org.jdhclient.bench.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;

/**
 * The results as bars: for each of the figures that matter most a row, with a panel for each family
 * that was measured.
 */
public final class Plot {
  private record Figure(String what, Scenario scenario, Metric metric) {}

  private record Panel(Figure figure, Protocol protocol) {
    private String title() {
      return figure.what() + ", " + protocol.title() + ", " + figure.metric().unit();
    }
  }

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("first lease: time to bound", Scenario.INIT, Metric.BOUND),
          new Figure("first lease: the command returns", Scenario.INIT, Metric.RETURNS),
          new Figure("lease of before: time to bound", Scenario.INIT_REBOOT, Metric.BOUND),
          new Figure("LXC's own setting: time to bound", Scenario.PING_CHECK, Metric.BOUND),
          new Figure("CPU until settled", Scenario.INIT, Metric.CPU_SETTLED),
          new Figure("memory (PSS) after 30 s of rest", Scenario.REST, Metric.PSS_RESTED),
          new Figure("CPU after a flood of 10 s", Scenario.FLOOD, Metric.CPU_FLOOD),
          new Figure("100 guests at once: all bound", Scenario.CROWD, Metric.CROWD_LAST));

  private static final int COLUMN = 540;
  private static final int NAMES = 110;
  private static final int BARS = 320;
  private static final int LINE = 22;
  private static final int BAR = 14;
  private static final int TITLE = 34;

  /** A bar is drawn as long as this many of dhclient's at most, or short ones could not be told. */
  private static final int CUT = 6;

  private final Results results;
  private final List<Contender> contenders;

  public Plot(Results results, List<Contender> contenders) {
    this.results = results;
    this.contenders = List.copyOf(contenders);
  }

  public String svg() {
    var protocols =
        Stream.of(Protocol.values())
            .filter(each -> FIGURES.stream().anyMatch(f -> isMeasured(new Panel(f, each))))
            .toList();
    var svg = new Svg(COLUMN * Math.max(1, protocols.size()));
    FIGURES.forEach(figure -> row(figure, protocols, svg));
    svg.text(
        0, LINE, "note", "bar: median; line: least to most; cut at " + CUT + " times dhclient");
    svg.advance(LINE + BAR);
    return svg.finish();
  }

  private void row(Figure figure, List<Protocol> protocols, Svg svg) {
    int top = svg.top();
    for (int i = 0; i < protocols.size(); i++) {
      var panel = new Panel(figure, protocols.get(i));
      if (isMeasured(panel)) {
        svg.moveTo(i * COLUMN, top);
        draw(panel, svg);
      }
    }
    svg.newRow();
  }

  private boolean isMeasured(Panel panel) {
    return of(panel).anyMatch(each -> spread(panel, each).isPresent());
  }

  private Stream<Contender> of(Panel panel) {
    return contenders.stream().filter(each -> each.protocol() == panel.protocol());
  }

  private Optional<Spread> spread(Panel panel, Contender contender) {
    return results.spread(panel.figure().scenario(), contender, panel.figure().metric());
  }

  private void draw(Panel panel, Svg svg) {
    svg.text(0, TITLE - 10, "title", panel.title());
    svg.advance(TITLE);
    of(panel)
        .forEach(
            contender ->
                spread(panel, contender)
                    .ifPresent(spread -> bar(contender, spread, BARS / longest(panel), svg)));
  }

  private double longest(Panel panel) {
    var longest =
        of(panel)
            .flatMap(each -> spread(panel, each).stream())
            .mapToDouble(Spread::median)
            .max()
            .orElse(1);
    return spread(panel, Contenders.of(Contender.REFERENCE, panel.protocol()))
        .map(dhclient -> Math.min(longest, CUT * dhclient.median()))
        .orElse(longest);
  }

  private static void bar(Contender contender, Spread spread, double scale, Svg svg) {
    var kind = contender.isOurs() ? "ours" : "peer";
    svg.text(0, BAR - 2, "name", contender.name());
    double bar = Math.min(spread.median() * scale, BARS);
    // A straggler does not leave the drawing.
    double end = Math.min(spread.max() * scale, BARS * 1.05);
    svg.bar(NAMES, bar, BAR, kind);
    svg.whisker(NAMES + Math.min(spread.min() * scale, bar), NAMES + end, BAR / 2.0);
    svg.text(NAMES + (int) Math.max(end, bar) + 8, BAR - 2, "name", value(spread));
    svg.advance(LINE);
  }

  private static String value(Spread spread) {
    var places = spread.median() < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, places, spread.median());
  }
}
