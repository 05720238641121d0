package org.jdhclient.linux.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Phase;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.engine.receive.PacketCounters;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.report.Asked;
import org.jdhclient.report.FailureCause;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusLineTest {
  private static final String LEASE =
      """
      lease {
        interface "eth0";
        fixed-address 10.0.3.210;
        option subnet-mask 255.255.255.0;
        option dhcp-lease-time 3600;
        option dhcp-server-identifier 10.0.3.1;
        expire 0 2026/11/22 20:00:00;
      }
      """;

  private static final AttemptSummary FAILED =
      new AttemptSummary(
          1,
          0,
          Optional.of(new FailureCause.Unanswered(new Asked(7, "DHCPDISCOVER"))),
          BootTime.NEVER);

  private static String line(Phase phase, Optional<Lease> lease, boolean linkUsable) {
    var on = new Interface("eth0", 2, MacAddress.parse("02:00:00:00:00:01"));
    return StatusLine.of(
        new ClientSnapshot(
            on,
            new Dhcp4View(phase, lease, FAILED),
            linkUsable,
            new PacketCounters(Map.of(), Map.of(), 0),
            List.of()),
        Family.V4);
  }

  private static Optional<Lease> lease() throws Exception {
    var stored = RecordedLeases.of(LEASE).leasesOf("eth0").get(0);
    return Optional.of(stored.toLease(new WallTime(1_795_374_000L), BootTime.ofSeconds(100)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          BOUND,      ''
          RENEWING,   |; asking it to extend the lease (RENEWING)|
          REBINDING,  |; asking any server to extend the lease (REBINDING)|
          VERIFYING,  |; asking whether it still holds (REBOOTING)|
          """)
  void aLeaseIsNamedWithItsServer(Phase phase, String more) throws Exception {
    assertThat(line(phase, lease(), true))
        .isEqualTo("eth0: 10.0.3.210/24 from server 10.0.3.1" + more.replace("''", ""));
  }

  /** Nothing leaves then, so that no server is asked, whatever the state. */
  @ParameterizedTest
  @CsvSource({"BOUND, ''", "RENEWING, ' (RENEWING)'", "REBINDING, ' (REBINDING)'"})
  void aLinkThatIsDownIsNamedWithTheLease(Phase phase, String state) throws Exception {
    assertThat(line(phase, lease(), false)).endsWith("10.0.3.1; the link is down" + state);
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void everyPhaseIsOneShortLine(Phase phase) {
    assertThat(line(phase, Optional.empty(), true))
        .startsWith("eth0: ")
        .hasSizeLessThan(120)
        .doesNotContain("\n");
  }

  @Test
  void aFailedAttemptHasItsCause() {
    assertThat(line(Phase.RESTING, Optional.empty(), true))
        .isEqualTo(
            "eth0: no lease, because nobody answered 7 DHCPDISCOVERs. It is tried again;"
                + " jdhclient --diagnose eth0 says more");
  }

  @Test
  void anInterfaceIsWaitedForByItsPrintableName() {
    assertThat(StatusLine.waiting("e\nth", Family.V4))
        .isEqualTo("e\\012th: there is no such interface; waiting for it");
  }
}
