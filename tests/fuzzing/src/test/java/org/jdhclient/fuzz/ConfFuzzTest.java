package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.conf.Configuration;
import org.jdhclient.conf.InterfaceSettings6;
import org.jdhclient.conf.Problem;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.time.Span;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** dhclient.conf: any text is a configuration, and a client by it, whatever a server sends. */
class ConfFuzzTest {
  private static final int MAX_PROBLEMS = 50;
  private static final int MAX_OPTION = 65_535;
  private static final int LONG_NAME = 60;
  private static final Ipv4Address LEASED = Ipv4Address.of(192, 0, 2, 10);

  private static final EvaluationContext FACTS =
      EvaluationContext.of(MacAddress.parse("02:00:00:00:00:01"), Octets.ofLatin1("guest"));

  private static final Options RECEIVED =
      Options.of(
          Map.of(
              6,
              Octets.of(192, 0, 2, 53),
              15,
              Octets.ofLatin1("example.org"),
              51,
              Octets.of(0, 0, 14, 16),
              119,
              Octets.of(1, 'a', 0, 0xc0, 0)));

  private static final Duid DUID = new Duid(Octets.of(0, 4, 1));

  private static final Dhcp6Options RECEIVED_6 =
      Dhcp6Options.of(
          KnownOptions.NAME_SERVERS.of(List.of(Ipv6Address.parse("::1"))),
          KnownOptions.DOMAIN_SEARCH.of(List.of("example.org")));

  @FuzzTest
  void conf(byte[] input) {
    var text = Octets.copyOf(input).toLatin1();
    var configuration = Configuration.parse("dhclient.conf", text, path -> file(path, text));
    assertThat(configuration.problems()).hasSizeLessThanOrEqualTo(MAX_PROBLEMS);
    configuration.problems().forEach(ConfFuzzTest::assertPlain);
    for (var name : new String[] {"eth0", "ep0"}) {
      assertWhole(configuration.forInterface(name).clientConfig(FACTS));
      assertWhole6(configuration.forInterface6(name));
      for (var lease : configuration.leasesOf(name)) {
        assertThat(lease.interfaceName()).isEqualTo(name);
      }
      for (var lease : configuration.leases6Of(name)) {
        assertThat(lease.interfaceName()).isEqualTo(name);
      }
    }
  }

  /** A file with a long name includes itself, over and over; few do, for that takes time. */
  private static Optional<String> file(String path, String itself) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(path.length() > LONG_NAME ? itself : "send host-name " + path + ";");
  }

  private static void assertPlain(Problem problem) {
    assertThat(problem.line()).isPositive();
    assertThat(problem.column()).isPositive();
    assertThat(problem.toString().chars().allMatch(ConfFuzzTest::isPlain)).isTrue();
  }

  private static boolean isPlain(int character) {
    return ' ' <= character && character <= '~' || character == '\t' || character == '\n';
  }

  /** What is sent fits into a message, and what is made of a server's options is in bounds. */
  private static void assertWhole(ClientConfig config) {
    assertThat(config.timing().timeout()).isGreaterThanOrEqualTo(Span.ZERO);
    assertThat(config.requestList())
        .doesNotHaveDuplicates()
        .allMatch(code -> 0 < code && code < 255);
    assertBounded(config.sends());
    assertBounded(config.modifiers().effective(LEASED, Options.NONE));
    assertBounded(config.modifiers().effective(LEASED, RECEIVED));
  }

  /** The same of DHCPv6: all that is sent, or made of a server's options, can be encoded. */
  private static void assertWhole6(InterfaceSettings6 settings) {
    var config =
        settings.clientConfig(FACTS, DUID, List.of(), Completeness.ANY, Client6Config.PORTS);
    assertThat(config.requestList()).doesNotHaveDuplicates().allMatch(code -> code > 0);
    config.sends().encode(new OctetWriter());
    config.changes().applied(Dhcp6Options.NONE).encode(new OctetWriter());
    config.changes().applied(RECEIVED_6).encode(new OctetWriter());
  }

  private static void assertBounded(Options options) {
    for (int code : options.codes()) {
      assertThat(options.get(code).orElseThrow().length()).isLessThanOrEqualTo(MAX_OPTION);
    }
  }
}
