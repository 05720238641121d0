package org.jdhclient.bench.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;

/** The results as bars: a panel for each of the figures that matter most. */
public final class Plot {
  private record Panel(String what, Scenario scenario, Protocol protocol, Metric metric) {
    private String title() {
      return what + ", " + protocol.title() + ", " + metric.unit();
    }
  }

  private static final List<Panel> PANELS =
      Stream.of(Protocol.values()).flatMap(Plot::panels).toList();

  private static final int WIDTH = 760;
  private static final int NAMES = 150;
  private static final int BARS = 440;
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

  private static Stream<Panel> panels(Protocol of) {
    return Stream.of(
        new Panel("first lease: time to bound", Scenario.INIT, of, Metric.BOUND),
        new Panel("first lease: the command returns", Scenario.INIT, of, Metric.RETURNS),
        new Panel("lease of before: time to bound", Scenario.INIT_REBOOT, of, Metric.BOUND),
        new Panel("LXC's own setting: time to bound", Scenario.PING_CHECK, of, Metric.BOUND),
        new Panel("CPU until settled", Scenario.INIT, of, Metric.CPU_SETTLED),
        new Panel("memory (PSS) after 30 s of rest", Scenario.REST, of, Metric.PSS_RESTED),
        new Panel("CPU after a flood of 10 s", Scenario.FLOOD, of, Metric.CPU_FLOOD),
        new Panel("100 guests at once: all bound", Scenario.CROWD, of, Metric.CROWD_LAST));
  }

  public String svg() {
    var svg = new Svg(WIDTH);
    PANELS.stream().filter(this::isMeasured).forEach(panel -> draw(panel, svg));
    svg.text(
        0, LINE, "note", "bar: median; line: least to most; cut at " + CUT + " times dhclient");
    svg.advance(LINE + BAR);
    return svg.finish();
  }

  private boolean isMeasured(Panel panel) {
    return of(panel).anyMatch(each -> spread(panel, each).isPresent());
  }

  private Stream<Contender> of(Panel panel) {
    return contenders.stream().filter(each -> each.protocol() == panel.protocol());
  }

  private Optional<Spread> spread(Panel panel, Contender contender) {
    return results.spread(panel.scenario(), contender, panel.metric());
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
