package org.jdhclient.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Medians, ratios, and what is kept of them between runs. */
final class ResultsTest {
  @TempDir Path directory;

  private final Results results = new Results();

  private static Contender dhclient(Protocol protocol) {
    return Contenders.of("dhclient", protocol);
  }

  private static Contender jdhclient(Protocol protocol) {
    return Contenders.of("jdhclient", protocol);
  }

  private void bound(Contender contender, int round, double millis) {
    results.add(
        Scenario.INIT, contender, round, Sample.of(Map.of(Metric.BOUND, millis, Metric.PSS, 1.5)));
  }

  @Test
  void aFamilyIsComparedWithItsOwnDhclient() {
    bound(dhclient(Protocol.DHCPV4), 1, 40);
    bound(dhclient(Protocol.DHCPV6), 1, 500);
    bound(jdhclient(Protocol.DHCPV4), 1, 10);
    bound(jdhclient(Protocol.DHCPV6), 1, 200);
    assertThat(results.ratio(Scenario.INIT, jdhclient(Protocol.DHCPV4), Metric.BOUND))
        .contains(0.25);
    assertThat(results.ratio(Scenario.INIT, jdhclient(Protocol.DHCPV6), Metric.BOUND))
        .contains(0.4);
    assertThat(results.spread(Scenario.INIT, jdhclient(Protocol.DHCPV6), Metric.BOUND))
        .contains(new Spread(200, 200, 200));
  }

  @Test
  void aRatioIsTheMedianOfThoseWithinARound() {
    for (int round = 1; round <= 3; round++) {
      bound(dhclient(Protocol.DHCPV6), round, 100 * round);
      bound(jdhclient(Protocol.DHCPV6), round, 50 + round);
    }
    bound(jdhclient(Protocol.DHCPV6), 4, 9999);
    assertThat(results.ratio(Scenario.INIT, jdhclient(Protocol.DHCPV6), Metric.BOUND))
        .contains(52.0 / 200);
    assertThat(results.rounds()).isEqualTo(4);
  }

  @Test
  void whatIsKeptIsReadAgain() throws IOException {
    var file = directory.resolve("kept.tsv");
    assertThat(ResultsFile.read(file).entries()).isEmpty();
    bound(dhclient(Protocol.DHCPV6), 1, 40.125);
    results.add(Scenario.CROWD, jdhclient(Protocol.DHCPV4), 2, Sample.failed("no\tbed"));
    ResultsFile.write(file, results);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "init\t6\tdhclient\t1\t\tBOUND\t40.125\tPSS\t1.500", "crowd\t4\tjdhclient\t2\tno bed");
    var read = ResultsFile.read(file);
    assertThat(read.entries().get(0)).isEqualTo(results.entries().get(0));
    assertThat(read.failures(Scenario.CROWD, jdhclient(Protocol.DHCPV4))).containsExactly("no bed");
    assertThat(read.rounds()).isEqualTo(2);
  }

  @Test
  void aLineThatIsNoSampleIsNamed() {
    for (var line :
        new String[] {
          "",
          "init\t6\tdhclient\tx\t",
          "init\t5\tdhclient\t1\t",
          "init\t6\tudhcpc\t1\t",
          "init\t6\tdhclient\t1\t\tBOUND",
          "nothing\t6\tdhclient\t1\t"
        }) {
      assertThatThrownBy(() -> ResultsFile.parse(line))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no sample: " + line);
    }
  }
}
