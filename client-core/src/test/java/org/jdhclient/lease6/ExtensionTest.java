package org.jdhclient.lease6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9915 18.2.10.1 for one Reply, each association by itself. */
class ExtensionTest {
  private static final Duid SERVER = new Duid(Octets.of(0, 3, 0, 1, 1));
  private static final Duid OTHER = new Duid(Octets.of(0, 3, 0, 1, 2));
  private static final BootTime BEFORE = BootTime.ofSeconds(1000);
  private static final BootTime NOW = BootTime.ofSeconds(1050);
  private static final Set<AssociationName> ASKED =
      Set.of(
          new AssociationName(AssociationType.IA_NA, new Iaid(1)),
          new AssociationName(AssociationType.IA_NA, new Iaid(2)));

  private static IaLease address(int last, long preferred, long valid) {
    return new IaAddress(
        new Ipv6Address(0x20010db800000000L, last),
        new Lifetimes(Span.ofSeconds(preferred), Span.ofSeconds(valid)),
        Dhcp6Options.NONE);
  }

  private static IdentityAssociation ia(int iaid, long t1, long t2, IaLease... leases) {
    return new IdentityAssociation(
        AssociationType.IA_NA,
        new Iaid(iaid),
        new RenewalTimes(Span.ofSeconds(t1), Span.ofSeconds(t2)),
        List.of(leases),
        Dhcp6Options.NONE);
  }

  private static IdentityAssociation refused(int iaid, int status) {
    var option = KnownOptions.STATUS_CODE.of(new StatusCode(status, Octets.EMPTY));
    return new IdentityAssociation(
        AssociationType.IA_NA,
        new Iaid(iaid),
        RenewalTimes.UP_TO_THE_CLIENT,
        List.of(),
        Dhcp6Options.of(option));
  }

  private static ReceivedMessage reply(Duid server, IdentityAssociation... associations) {
    return new ReceivedMessage(
        Dhcp6MessageType.REPLY, 1, server, Dhcp6Options.NONE, List.of(associations), List.of());
  }

  private static Extension granted(IdentityAssociation... associations) {
    return Extension.granted(reply(SERVER, associations), ASKED, Dhcp6Options.NONE, BEFORE);
  }

  /** Two associations of an address each, valid for 150 s. */
  private static Lease6 held() {
    return granted(ia(1, 50, 80, address(1, 100, 150)), ia(2, 60, 90, address(2, 100, 150)))
        .lease();
  }

  private static Extension extended(Duid server, IdentityAssociation... associations) {
    return Extension.of(held(), reply(server, associations), ASKED, Dhcp6Options.NONE, NOW);
  }

  /** What is held, and until when, in seconds. */
  private static String words(Lease6 lease) {
    return lease
        .leases()
        .map(held -> held.name() + " " + BootTime.ofSeconds(0).secondsUntil(held.validUntil()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void whatWasNotAskedForIsNobodys() {
    assertThat(granted(ia(3, 0, 0, address(1, 100, 150))).lease().isEmpty()).isTrue();
  }

  @Test
  void whatIsNotLentIsNotGranted() {
    assertThat(granted(ia(1, 0, 0, address(1, 0, 0))).lease().associations()).isEmpty();
  }

  @Test
  void whatIsNamedIsExtendedAndTheRestStays() {
    var extension = extended(SERVER, ia(1, 50, 80, address(1, 100, 150)));
    assertThat(words(extension.lease())).isEqualTo("2001:db8::1 1200, 2001:db8::2 1150");
    assertThat(extension.takenBack(held()).isEmpty()).isTrue();
    assertThat(extension.hasGiven(NOW)).isTrue();
  }

  @Test
  void whatIsGivenNoTimeGoes() {
    var extension = extended(SERVER, ia(1, 50, 80, address(1, 0, 0), address(3, 10, 20)));
    assertThat(words(extension.lease())).isEqualTo("2001:db8::3 1070, 2001:db8::2 1150");
    assertThat(words(extension.takenBack(held()))).isEqualTo("2001:db8::1 1150");
  }

  /** The Reply of another server makes the lease its own, but not if it extends nothing. */
  @Test
  void whoeverExtendsItHasIt() {
    assertThat(extended(OTHER, ia(1, 50, 80, address(1, 100, 150))).lease().server())
        .isEqualTo(OTHER);
    assertThat(extended(OTHER).lease().server()).isEqualTo(SERVER);
    assertThat(extended(OTHER).hasGiven(NOW)).isFalse();
  }

  @Test
  void whoeverOnlyTakesBackHasItNot() {
    var extension = extended(OTHER, ia(1, 50, 80, address(1, 0, 0)));
    assertThat(words(extension.lease())).isEqualTo("2001:db8::2 1150");
    assertThat(extension.lease().server()).isEqualTo(SERVER);
  }

  @ParameterizedTest
  @CsvSource({"3, true", "2, false", "1, false"})
  void whatIsRefusedStaysAndIsToldOf(int status, boolean unbound) {
    var extension = extended(SERVER, refused(1, status));
    assertThat(words(extension.lease())).isEqualTo("2001:db8::1 1150, 2001:db8::2 1150");
    assertThat(extension.refused()).hasSize(1);
    assertThat(extension.unbound().isPresent()).isEqualTo(unbound);
  }

  /** Half of the 100 s that are left, and its own server still before any other. */
  @Test
  void whatIsNotAnsweredIsAskedForInAWhile() {
    var first = extended(SERVER).lease().associations().get(0);
    assertThat(NOW.secondsUntil(first.renewsAt())).isEqualTo(50);
    assertThat(NOW.secondsUntil(first.rebindsAt())).isEqualTo(80);
  }

  @ParameterizedTest
  @CsvSource({"151, 30", "10000, 600", "160, 55"})
  void theWaitIsNeitherShortNorEndless(long valid, long wait) {
    var now = valid == 151 ? BEFORE.plusSeconds(149) : NOW;
    var lease = granted(ia(1, 50, 80, address(1, 100, valid))).lease();
    var kept = Extension.of(lease, reply(SERVER), ASKED, Dhcp6Options.NONE, now).lease();
    assertThat(now.secondsUntil(kept.renewsAt())).isEqualTo(wait);
  }

  @Test
  void noServerMakesItGrowWithoutEnd() {
    var lease = held();
    for (int last = 3; last < 200; last++) {
      var more = reply(SERVER, ia(1, 50, 80, address(last, 100, 150)));
      lease = Extension.of(lease, more, ASKED, Dhcp6Options.NONE, NOW).lease();
    }
    assertThat(lease.leases().count()).isEqualTo(65);
  }

  /** Where a part is taken back the times are of what is left. */
  @Test
  void timesLeftToTheClientAreOfAllThatIsHeld() {
    var lease = granted(ia(1, 50, 80, address(1, 100, 150), address(2, 100, 150))).lease();
    var extension =
        Extension.of(
            lease, reply(SERVER, ia(1, 0, 0, address(1, 0, 0))), ASKED, Dhcp6Options.NONE, NOW);
    assertThat(words(extension.lease())).isEqualTo("2001:db8::2 1150");
    assertThat(NOW.secondsUntil(extension.lease().renewsAt())).isEqualTo(50);
  }
}
