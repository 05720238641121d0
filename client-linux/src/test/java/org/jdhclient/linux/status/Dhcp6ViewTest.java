package org.jdhclient.linux.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client6.Phase;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.engine.receive.PacketCounters;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.report.Asked;
import org.jdhclient.report.FailureCause;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.ChecksumMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Dhcp6ViewTest {
  private static final BootTime SINCE = BootTime.ofSeconds(100);
  private static final BootTime NOW = BootTime.ofSeconds(110);
  private static final MacAddress MAC = MacAddress.parse("02:00:3e:11:22:33");
  private static final Interface ETH0 = new Interface("eth0", 2, MAC);
  private static final ClientKey KEY = new ClientKey("4026531840", Family.V6, "2");
  private static final Lifetimes LIFETIMES =
      new Lifetimes(Span.ofSeconds(120), Span.ofSeconds(200));

  private static final Dhcp6Options OPTIONS =
      Dhcp6Options.of(
          KnownOptions.NAME_SERVERS.of(List.of(Ipv6Address.parse("fe80::53"))),
          KnownOptions.DOMAIN_SEARCH.of(List.of("example.org")));

  private static final Lease6 LEASE =
      new Lease6(
          Duid.linkLayer(MacAddress.parse("02:00:00:00:00:01")),
          List.of(
              association(
                  AssociationType.IA_NA,
                  new IaAddress(Ipv6Address.parse("2001:db8::1234"), LIFETIMES, Dhcp6Options.NONE)),
              association(
                  AssociationType.IA_PD,
                  new IaPrefix(
                      Ipv6Prefix.containing(Ipv6Address.parse("2001:db8:1::"), 56),
                      new Lifetimes(Span.FOREVER, Span.FOREVER),
                      Dhcp6Options.NONE))),
          OPTIONS);

  private static final AttemptSummary FAILED =
      new AttemptSummary(
          1, 0, Optional.of(new FailureCause.Unanswered(new Asked(6, "Solicit"))), NOW);

  private static HeldAssociation association(AssociationType type, IaLease lease) {
    return new HeldAssociation(
        type,
        Iaid.of(MAC, 0),
        SINCE,
        new RenewalTimes(Span.ofSeconds(60), Span.ofSeconds(105)),
        List.of(new HeldLease(lease, SINCE)),
        Dhcp6Options.NONE);
  }

  private static ClientSnapshot client(Phase phase, Optional<Lease6> lease, AttemptSummary asked) {
    return client(new Dhcp6View(phase, lease, Optional.empty(), asked), true);
  }

  private static ClientSnapshot client(Dhcp6View view, boolean linkUsable) {
    return client(view, linkUsable, 0);
  }

  private static ClientSnapshot client(Dhcp6View view, boolean linkUsable, long partsLeftOut) {
    var packets = new PacketCounters(Map.of(), Map.of(), partsLeftOut);
    return new ClientSnapshot(ETH0, view, linkUsable, packets, List.of());
  }

  private static ClientSnapshot bound() {
    return client(Phase.BOUND, Optional.of(LEASE), AttemptSummary.NONE);
  }

  private static ClientSnapshot informed() {
    var view =
        new Dhcp6View(Phase.INFORMED, Optional.empty(), Optional.of(OPTIONS), AttemptSummary.NONE);
    return client(view, true);
  }

  private static String text(ClientSnapshot client) {
    var document = StatusDocument.of(client, ChecksumMode.KERNEL, KEY, "eth0", NOW);
    return StatusText.of(Json.parse(document.toString()).asObject(), true);
  }

  @Test
  void aLeaseIsEachAddressAndPrefixWithItsTimes() {
    assertThat(text(bound()))
        .isEqualTo(
            """
            eth0 (DHCPv6): BOUND
              server     0:3:0:1:2:0:0:0:0:1
              address    2001:db8::1234 of IA_NA 3e:11:22:33, preferred for 110 seconds, valid for \
            190 seconds
              prefix     2001:db8:1::/56 of IA_PD 3e:11:22:33, preferred for ever, valid for ever
              renewal    in 50 seconds
              rebinding  in 95 seconds
              expiry     never
              DNS        fe80::53%eth0
              search     example.org
              checksums  none (mode kernel)
              not used   none
            """);
  }

  @Test
  void whatOfUsedPacketsWasLeftOutIsCounted() {
    assertThat(text(bound())).doesNotContain("left out");
    assertThat(text(client((Dhcp6View) bound().machine(), true, 3)))
        .endsWith("  left out   parts of packets that are used otherwise: 3\n");
  }

  @Test
  void optionsAloneAreNobodysInParticular() {
    assertThat(text(informed()))
        .isEqualTo(
            """
            eth0 (DHCPv6): INFORMED
              DNS        fe80::53%eth0
              search     example.org
              checksums  none (mode kernel)
              not used   none
            """);
  }

  @Test
  void anAttemptThatFailedHasItsCause() {
    assertThat(text(client(Phase.RESTING, Optional.empty(), FAILED)))
        .startsWith(
            """
            eth0 (DHCPv6): RESTING
              tries      1 failed; in this one messages sent: 0
              no lease,  because nobody answered 6 Solicits.
              next try   in 0 seconds
            """);
  }

  @Test
  void whatBecomesOfItIsToldWithItsFamily() {
    var events = new Events(KEY, client(Phase.SOLICITING, Optional.empty(), AttemptSummary.NONE));

    assertThat(events.next(bound(), NOW).stream().map(EventText::of))
        .containsExactly(
            "eth0 (DHCPv6): state BOUND",
            "eth0 (DHCPv6): lease of 2001:db8::1234, 2001:db8:1::/56 from server"
                + " 0:3:0:1:2:0:0:0:0:1");
    assertThat(events.next(bound(), NOW)).isEmpty();
    assertThat(events.next(informed(), NOW).stream().map(EventText::of))
        .containsExactly(
            "eth0 (DHCPv6): state INFORMED", "eth0 (DHCPv6): options, name servers fe80::53%eth0");
    assertThat(EventText.of(EventText.ended("eth0", KEY)))
        .isEqualTo("eth0 (DHCPv6): the client has ended");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          BOUND,      ''
          DAD,        |; asking whether another host has it (DAD)|
          RENEWING,   |; asking its server to extend the lease (RENEWING)|
          REBINDING,  |; asking any server to extend the lease (REBINDING)|
          CONFIRMING, |; asking whether it still fits the link (CONFIRMING)|
          DECLINING,  | (DECLINING)|
          """)
  void aLeaseIsItsNamesInOneLine(Phase phase, String suffix) {
    var line = StatusLine.of(client(phase, Optional.of(LEASE), AttemptSummary.NONE), Family.V6);
    assertThat(line).startsWith("eth0 (DHCPv6): 2001:db8::1234, 2001:db8:1::/56");
    assertThat(line).endsWith(suffix.equals("''") ? "/56" : suffix);
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void everyPhaseIsOneShortLine(Phase phase) {
    assertThat(StatusLine.of(client(phase, Optional.empty(), FAILED), Family.V6))
        .startsWith("eth0 (DHCPv6): ")
        .hasSizeLessThan(120)
        .doesNotContain("\n");
  }

  /** Nothing leaves then, so that no server is asked, whatever the state. */
  @ParameterizedTest
  @EnumSource(names = {"BOUND", "DAD", "RENEWING", "REBINDING", "CONFIRMING", "DECLINING"})
  void aLinkThatIsDownIsNamedWithTheLease(Phase phase) {
    var held = new Dhcp6View(phase, Optional.of(LEASE), Optional.empty(), AttemptSummary.NONE);
    var state = phase == Phase.BOUND ? "" : " (" + phase + ")";

    assertThat(StatusLine.of(client(held, false), Family.V6))
        .endsWith("2001:db8:1::/56; the link is down" + state);
    assertThat(text(client(held, false)))
        .startsWith("eth0 (DHCPv6): " + phase + "\n  link       down\n  server ");
    assertThat(text(client(held, true))).doesNotContain("link ");
  }

  @Test
  void soItIsWithOptionsAlone() {
    for (var phase : List.of(Phase.INFORMATION, Phase.INFORMED)) {
      var view = new Dhcp6View(phase, Optional.empty(), Optional.of(OPTIONS), AttemptSummary.NONE);

      assertThat(StatusLine.of(client(view, false), Family.V6))
          .contains("has the options that it asked for", "; the link is down");
    }
  }

  @Test
  void aLinkThatIsDownIsSeen() {
    var waiting =
        new Dhcp6View(
            Phase.WAIT_LINK_LOCAL, Optional.empty(), Optional.empty(), AttemptSummary.NONE);

    assertThat(StatusLine.of(client(waiting, false), Family.V6))
        .isEqualTo("eth0 (DHCPv6): the link is down: no carrier (WAIT-LINK-LOCAL)");
    assertThat(StatusLine.of(client(waiting, true), Family.V6))
        .isEqualTo("eth0 (DHCPv6): waiting for a link-local address (WAIT-LINK-LOCAL)");
  }
}
