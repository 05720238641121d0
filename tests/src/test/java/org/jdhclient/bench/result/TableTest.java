package org.jdhclient.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;
import org.junit.jupiter.api.Test;

/** Tables and drawings of both families. */
final class TableTest {
  private static final List<Contender> CLIENTS =
      Contenders.named("dhclient")
          .flatMap(each -> List.of(each, Contenders.of("jdhclient", each.protocol())).stream())
          .toList();

  private final Results results = new Results();
  private final Table table = new Table(results, CLIENTS);

  private void measured(Scenario scenario, Protocol protocol, Metric metric, double... both) {
    for (int i = 0; i < both.length; i++) {
      var client = Contenders.of(i == 0 ? "dhclient" : "jdhclient", protocol);
      results.add(scenario, client, 1, Sample.of(Map.of(metric, both[i])));
    }
  }

  @Test
  void aTableIsOfOneFamily() {
    measured(Scenario.INIT, Protocol.DHCPV4, Metric.BOUND, 40, 10);
    measured(Scenario.INIT, Protocol.DHCPV6, Metric.BOUND, 600, 150);
    assertThat(table.of(Scenario.INIT, Protocol.DHCPV6))
        .isEqualTo(
            """
            ### init, DHCPv6: A first lease; the server does not try the address by ping

            | client | bound, ms |
            |---|---|
            | dhclient | 600 [600..600] |
            | jdhclient | 150 [150..150] **0.25x** |
            """);
    assertThat(table.of(Scenario.INIT, Protocol.DHCPV4)).contains("| jdhclient | 10 [10..10] ");
  }

  @Test
  void whatWasNotMeasuredHasNoTable() {
    assertThat(table.of(Scenario.INIT, Protocol.DHCPV6)).isEmpty();
    measured(Scenario.PING_CHECK, Protocol.DHCPV6, Metric.BOUND, 1, 1);
    assertThat(table.of(Scenario.PING_CHECK, Protocol.DHCPV6)).isEmpty();
  }

  @Test
  void whyAClientFailedIsBelow() {
    results.add(Scenario.REST, CLIENTS.get(0), 1, Sample.failed("not bound"));
    measured(Scenario.REST, Protocol.DHCPV4, Metric.PSS_RESTED, 2000, 900);
    assertThat(table.of(Scenario.REST, Protocol.DHCPV4)).endsWith("\ndhclient: not bound\n");
  }

  @Test
  void aDrawingHasAPanelForEachFamily() {
    measured(Scenario.INIT, Protocol.DHCPV4, Metric.BOUND, 40, 10);
    measured(Scenario.INIT, Protocol.DHCPV6, Metric.BOUND, 600, 150);
    measured(Scenario.CROWD, Protocol.DHCPV6, Metric.CROWD_LAST, 3000, 2000);
    assertThat(new Plot(results, CLIENTS).svg())
        .contains(
            "first lease: time to bound, DHCPv4, ms",
            "first lease: time to bound, DHCPv6, ms",
            "100 guests at once: all bound, DHCPv6, ms",
            ">150<",
            ">2,000<")
        .doesNotContain("100 guests at once: all bound, DHCPv4");
  }

  @Test
  void theFamiliesAreBesideEachOther() {
    measured(Scenario.INIT, Protocol.DHCPV6, Metric.BOUND, 600, 150);
    assertThat(new Plot(results, CLIENTS).svg())
        .contains("viewBox=\"0 0 540 114\"", "<text x=\"0\" y=\"24\" class=\"title\">");
    measured(Scenario.INIT, Protocol.DHCPV4, Metric.BOUND, 40, 10);
    assertThat(new Plot(results, CLIENTS).svg())
        .contains(
            "viewBox=\"0 0 1080 114\"",
            "<text x=\"0\" y=\"24\" class=\"title\">first lease: time to bound, DHCPv4",
            "<text x=\"540\" y=\"24\" class=\"title\">first lease: time to bound, DHCPv6");
  }
}
