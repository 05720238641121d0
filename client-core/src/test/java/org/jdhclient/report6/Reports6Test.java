package org.jdhclient.report6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Urgency;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** Lines as isc-dhcp-client 4.4.3-P1 writes them, without the time at which they are written. */
class Reports6Test {
  private static final Ipv6Address FROM = Ipv6Address.parse("fe80::1");
  private static final Duid SERVER = new Duid(Hex.octets("00010001329ed85c42ce42b089bf"));
  private static final Iaid IAID = new Iaid(0x222a5e83);
  private static final BootTime NOW = BootTime.ofSeconds(1000);

  private static IaLease address(long preferred, long valid) {
    return new IaAddress(
        Ipv6Address.parse("2001:db8::173"), lifetimes(preferred, valid), Dhcp6Options.NONE);
  }

  private static IaLease prefix(long preferred, long valid) {
    return new IaPrefix(
        Ipv6Prefix.parse("2001:db8:1::/56"), lifetimes(preferred, valid), Dhcp6Options.NONE);
  }

  private static Lifetimes lifetimes(long preferred, long valid) {
    return new Lifetimes(Span.ofSeconds(preferred), Span.ofSeconds(valid));
  }

  private static Dhcp6Option ia(AssociationType type, long t1, long t2, IaLease... leases) {
    return ia(type, Dhcp6Options.NONE, t1, t2, leases);
  }

  private static Dhcp6Option ia(
      AssociationType type, Dhcp6Options options, long t1, long t2, IaLease... leases) {
    var times = new RenewalTimes(Span.ofSeconds(t1), Span.ofSeconds(t2));
    return new IdentityAssociation(type, IAID, times, List.of(leases), options).option();
  }

  private static List<String> sent(Dhcp6MessageType type, Dhcp6Option... options) {
    var message = new Dhcp6Message(type, 1, Dhcp6Options.of(options));
    return new MessageReport.Sent(message, Span.ofMillis(1047)).lines("v0");
  }

  private static List<String> received(Dhcp6MessageType type, Dhcp6Option... options)
      throws MalformedPacketException {
    var all = new ArrayList<Dhcp6Option>();
    all.add(KnownOptions.CLIENT_ID.of(SERVER));
    all.add(KnownOptions.SERVER_ID.of(SERVER));
    all.addAll(List.of(options));
    var payload = new Dhcp6Message(type, 1, new Dhcp6Options(all)).encode();
    return new MessageReport.Received(ReceivedMessage.decode(payload), FROM).lines("v0");
  }

  @Test
  void aSolicitSaysWhatItAsksFor() {
    assertThat(
            sent(
                Dhcp6MessageType.SOLICIT,
                KnownOptions.ELAPSED_TIME.of(Span.ZERO),
                ia(AssociationType.IA_NA, 3600, 5400)))
        .containsExactly(
            "XMT: Forming Solicit, 0 ms elapsed.",
            "XMT:  X-- IA_NA 22:2a:5e:83",
            "XMT:  | X-- Request renew in  +3600",
            "XMT:  | X-- Request rebind in +5400",
            "XMT: Solicit on v0, interval 1040ms.");
  }

  @Test
  void aRequestSaysWhatItNames() {
    assertThat(
            sent(
                Dhcp6MessageType.RENEW,
                KnownOptions.ELAPSED_TIME.of(Span.ofMillis(9170)),
                ia(AssociationType.IA_NA, 3600, 5400, address(7200, 7500))))
        .containsExactly(
            "XMT: Forming Renew, 9170 ms elapsed.",
            "XMT:  X-- IA_NA 22:2a:5e:83",
            "XMT:  | X-- Requested renew  +3600",
            "XMT:  | X-- Requested rebind +5400",
            "XMT:  | | X-- IAADDR 2001:db8::173",
            "XMT:  | | | X-- Preferred lifetime +7200",
            "XMT:  | | | X-- Max lifetime +7500",
            "XMT:  V IA_NA appended.",
            "XMT: Renew on v0, interval 1040ms.");
  }

  @Test
  void aReleaseSaysWhatItGivesBack() {
    assertThat(
            sent(
                Dhcp6MessageType.RELEASE,
                ia(AssociationType.IA_NA, 0, 0, address(0, 0)),
                ia(AssociationType.IA_PD, 0, 0, prefix(0, 0))))
        .containsExactly(
            "XMT: Forming Release, 0 ms elapsed.",
            "XMT:  X-- IA_NA 22:2a:5e:83",
            "XMT:  | X-- Release Address 2001:db8::173",
            "XMT:  V IA_NA appended.",
            "XMT:  X-- IA_PD 22:2a:5e:83",
            "XMT:  | X-- Release Prefix 2001:db8:1::/56",
            "XMT:  V IA_PD appended.",
            "XMT: Release on v0, interval 1040ms.");
  }

  @Test
  void anInformationRequestHasAShorterName() {
    assertThat(sent(Dhcp6MessageType.INFORMATION_REQUEST))
        .containsExactly(
            "XMT: Forming Info-Request, 0 ms elapsed.",
            "XMT: Info-Request on v0, interval 1040ms.");
  }

  private static final Dhcp6Option SUCCESS =
      KnownOptions.STATUS_CODE.of(new StatusCode(StatusCode.SUCCESS, Octets.ofLatin1("success")));

  /** But for a status of all of it, which dhclient does not look for there. */
  @Test
  void anAdvertiseIsToldAsItCame() throws MalformedPacketException {
    assertThat(
            received(
                Dhcp6MessageType.ADVERTISE,
                ia(AssociationType.IA_NA, 60, 105, address(120, 120)),
                SUCCESS))
        .containsExactly(
            "RCV: Advertise message on v0 from fe80::1.",
            "RCV:  X-- Preference 0.",
            "RCV:  X-- IA_NA 22:2a:5e:83",
            "RCV:  | X-- t1 - renew  +60",
            "RCV:  | X-- t2 - rebind +105",
            "RCV:  | | X-- IAADDR 2001:db8::173",
            "RCV:  | | | X-- Preferred lifetime 120.",
            "RCV:  | | | X-- Max lifetime 120.",
            "RCV:  X-- Server ID: 00:01:00:01:32:9e:d8:5c:42:ce:42:b0:89:bf");
  }

  @Test
  void aRepliesStatusIsTold() throws MalformedPacketException {
    assertThat(received(Dhcp6MessageType.REPLY, SUCCESS))
        .endsWith("message status code Success: \"success\"");
  }

  @Test
  void whatIsRefusedOrLeftOutIsTold() throws MalformedPacketException {
    var status =
        Dhcp6Options.of(
            KnownOptions.STATUS_CODE.of(new StatusCode(StatusCode.NO_PREFIX_AVAIL, Octets.EMPTY)));
    assertThat(
            received(
                Dhcp6MessageType.REPLY,
                ia(AssociationType.IA_PD, status, 0, 0),
                ia(AssociationType.IA_NA, 0, 0, address(120, 60))))
        .contains("IA_PD status code NoPrefixAvail.")
        .contains(
            "RCV:  !-- left out: IA_NA 22:2a:5e:83 2001:db8::173: preferred for longer than valid");
  }

  private static Lease6 lease(Span t1, Span t2) {
    return new Lease6(
        SERVER,
        List.of(
            new HeldAssociation(
                AssociationType.IA_NA,
                IAID,
                NOW,
                new RenewalTimes(t1, t2),
                List.of(
                    new HeldLease(address(100, 150), NOW), new HeldLease(prefix(100, 150), NOW)),
                Dhcp6Options.NONE)),
        Dhcp6Options.NONE);
  }

  @Test
  void aLeaseThatIsInForceSaysWhenItIsExtended() {
    assertThat(
            LeaseReport.Scheduled.of(lease(Span.ofSeconds(60), Span.ofSeconds(105)), NOW)
                .lines("v0"))
        .containsExactly("PRC: Renewal event scheduled in 60 seconds, to run for 45 seconds.");
    assertThat(LeaseReport.Scheduled.of(lease(Span.ofSeconds(60), Span.FOREVER), NOW).lines("v0"))
        .containsExactly("PRC: Renewal event scheduled in 60 seconds.");
    assertThat(LeaseReport.Scheduled.of(lease(Span.FOREVER, Span.FOREVER), NOW).lines("v0"))
        .isEmpty();
    assertThat(new LeaseReport.Bound(lease(Span.FOREVER, Span.FOREVER).server()).lines("v0"))
        .containsExactly("PRC: Bound to lease 00:01:00:01:32:9e:d8:5c:42:ce:42:b0:89:bf.");
  }

  @Test
  void eachAddressAndPrefixHasALine() {
    var lease = lease(Span.ZERO, Span.ZERO);
    assertThat(new LeaseReport.Deprecated(lease).lines("v0"))
        .containsExactly(
            "PRC: Address 2001:db8::173 depreferred.", "PRC: Prefix 2001:db8:1::/56 depreferred.");
    assertThat(new LeaseReport.Expired(lease).lines("v0"))
        .containsExactly(
            "PRC: Address 2001:db8::173 expired.", "PRC: Prefix 2001:db8:1::/56 expired.");
    assertThat(new LeaseReport.Expired(lease).urgency()).isEqualTo(Urgency.WARNING);
    assertThat(new LeaseReport.Deprecated(lease).urgency()).isEqualTo(Urgency.DETAIL);
  }

  @Test
  void whatAServerWritesIsPrintable() {
    var evil = new StatusCode(StatusCode.UNSPEC_FAIL, Octets.ofLatin1("a\nb\u001b[2J"));
    var lines = new Refusal.Said(SERVER, evil).lines("v0");
    assertThat(lines).singleElement().asString().matches("[ -~]+").contains("UnspecFail");
  }

  @Test
  void eachRefusalIsASentence() {
    for (int code = 0; code < 8; code++) {
      var said = new Refusal.Said(SERVER, new StatusCode(code, Octets.EMPTY));
      assertThat(said.lines("v0"))
          .singleElement()
          .asString()
          .matches("v0: [a-z].*89:bf \\(.*\\)\\.");
    }
    assertThat(new Refusal.Insufficient(SERVER).lines("v0").get(0)).endsWith("89:bf.");
    assertThat(new Refusal.Insufficient(SERVER).explains()).isPresent();
  }
}
