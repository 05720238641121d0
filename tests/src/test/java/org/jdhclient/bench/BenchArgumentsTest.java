package org.jdhclient.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;
import org.jdhclient.bench.result.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured if this is said. */
final class BenchArgumentsTest {
  private static BenchArguments parse(String line) {
    return BenchArguments.parse(line.isEmpty() ? List.of() : Arrays.asList(line.split(" ")));
  }

  private static List<String> clients(String line) {
    return parse(line).contenders().stream()
        .map(each -> each.name() + " " + each.protocol().label())
        .toList();
  }

  @Test
  void everythingOfBothFamiliesIfNothingIsSaid() {
    var parsed = parse("");
    assertThat(parsed.scenarios()).containsExactly(Scenario.values());
    assertThat(parsed.protocols()).containsExactlyInAnyOrder(Protocol.values());
    assertThat(parsed.withSizes()).isTrue();
    assertThat(parsed.rounds()).isEqualTo(BenchArguments.ROUNDS);
    assertThat(clients(""))
        .containsExactly(
            "dhclient 4",
            "networkd 4",
            "udhcpc 4",
            "dhcpcd-noarp 4",
            "jdhclient 4",
            "dhclient 6",
            "networkd 6",
            "dhcpcd 6",
            "wide-dhcp6c 6",
            "dibbler 6",
            "jdhclient 6");
  }

  @Test
  void aClientIsThatOfBothFamiliesUnlessOneIsSaid() {
    assertThat(clients("--clients dhclient,dhcpcd"))
        .containsExactly("dhclient 4", "dhclient 6", "dhcpcd 4", "dhcpcd 6");
    assertThat(clients("--families 6 --clients dhclient,udhcpc")).containsExactly("dhclient 6");
    assertThat(parse("--families 6").protocols()).containsExactly(Protocol.DHCPV6);
  }

  @Test
  void theRest() {
    var parsed =
        parse("--rounds 3 --scenarios init,init-reboot,crowd --no-sizes --plot a.svg --keep b.tsv");
    assertThat(parsed.rounds()).isEqualTo(3);
    assertThat(parsed.scenarios())
        .containsExactly(Scenario.INIT, Scenario.INIT_REBOOT, Scenario.CROWD);
    assertThat(parsed.withSizes()).isFalse();
    assertThat(parsed.plot()).isEqualTo("a.svg");
    assertThat(parsed.kept()).isEqualTo("b.tsv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--what 1",
        "--rounds",
        "--rounds x",
        "--clients nobody",
        "--families 5",
        "--scenarios nothing"
      })
  void whatIsNotUnderstoodIsRefused(String line) {
    assertThatThrownBy(() -> parse(line)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void eachFamilyHasTheTwoThatAreCompared(Protocol protocol) {
    assertThat(Contenders.of(Contender.REFERENCE, protocol).isReference()).isTrue();
    assertThat(Contenders.of(Contender.OURS, protocol).isOurs()).isTrue();
    assertThat(Contenders.ALL.stream().filter(each -> each.protocol() == protocol))
        .extracting(Contender::name)
        .doesNotHaveDuplicates();
  }
}
