package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.Conversation.RENEW;
import static org.jdhclient.client6.Conversation.REQUEST;
import static org.jdhclient.client6.Conversation.SOLICIT;
import static org.jdhclient.client6.Conversation.bound;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client6.ServerMessage.PREFIX;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;

import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.report.Discard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9915 18.2.4, 18.2.5 and 18.2.10.1: what becomes of a lease with each Reply, and without. */
class ExtensionTest {
  private static Conversation both() {
    return bound(
        Configs.addressAndPrefix(), advertise().address().prefix(), reply().address().prefix());
  }

  /** The T2 of what has ended sends nobody to other servers (RFC 9915 18.2.4, 18.2.5). */
  @Test
  void whatIsLeftOfALeaseIsReboundByItsOwnT2() {
    var address = lent(ADDRESS, 40, 60);
    var prefix = lent(ServerMessage.PREFIX, 600, 1200);
    Conversation.bound(
            Configs.addressAndPrefix(),
            advertise().na(1, times(30, 48), address).pd(1, times(300, 480), prefix),
            reply().na(1, times(30, 48), address).pd(1, times(300, 480), prefix))
        .at(30)
        .clientIs(Phase.RENEWING)
        .suspendedUntil(61)
        .clientIs(Phase.RENEWING)
        .at(479)
        .clientIs(Phase.RENEWING)
        .at(481)
        .clientIs(Phase.REBINDING);
  }

  /** systemd#15455: a server that has forgotten the lease is asked for it once. */
  @Test
  void whatAServerHasForgottenIsRequestedOnceAndGoesIfItIsRefused() {
    bound()
        .at(50)
        .clientSends(RENEW)
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NO_BINDING))
        .clientTells(
            "eth0: the lease is unknown to the server 00:03:00:01:02:00:00:00:aa:01 (NoBinding).")
        .clientIs(Phase.REQUESTING)
        .clientSendsOnly(REQUEST)
        .hostIsAskedTo()
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NO_BINDING))
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientIs(Phase.SOLICITING)
        .clientSendsOnly(SOLICIT);
  }

  @Test
  void whatAServerHasForgottenAndGivesAgainStays() {
    bound()
        .at(50)
        .serverSends(reply().status(StatusCode.NO_BINDING))
        .clientIs(Phase.REQUESTING)
        .serverSends(reply().address())
        .hostIsAskedTo("apply RENEW6 2001:db8::10")
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatAServerGivesInItsPlaceComesAndTheOldGoes() {
    bound()
        .at(50)
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NO_BINDING))
        .serverSends(reply().na(1, times(0, 0), lent(OTHER_ADDRESS, 100, 150)))
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "apply RENEW6 2001:db8::11")
        .clientIs(Phase.DAD);
  }

  @Test
  void anotherServerThatKnowsNothingOfItIsAskedForIt() {
    bound()
        .at(80)
        .forgetSent()
        .serverSends(
            reply().of(OTHER_SERVER).refusing(AssociationType.IA_NA, StatusCode.NO_BINDING))
        .clientSends("Request to the other server, IA_NA 2001:db8::10");
  }

  @Test
  void aServerThatDoesNotAnswerThenIsLeftForAnyOther() {
    bound()
        .at(50)
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NO_BINDING))
        .at(150.1)
        .clientIs(Phase.SOLICITING)
        .hostIsAskedTo(
            "deprecate 2001:db8::10", "withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10");
  }

  @Test
  void whatIsNotNamedStaysUntilItsOwnEnd() {
    bound(
            Configs.address(),
            advertise().address(),
            reply().na(1, times(50, 80), lent(ADDRESS, 100, 150), lent(OTHER_ADDRESS, 100, 150)))
        .at(50)
        .serverSends(reply().na(1, times(90, 95), lent(ADDRESS, 100, 150)))
        .hostIsAskedTo("apply RENEW6 2001:db8::10 2001:db8::11")
        .at(150)
        .hostIsAskedTo(
            "deprecate 2001:db8::11",
            "deprecate 2001:db8::10",
            "withdraw EXPIRE6 2001:db8::11 leaving 2001:db8::10");
  }

  private static Conversation ofTwo(long otherPreferred, long otherValid) {
    var other = lent(OTHER_ADDRESS, otherPreferred, otherValid);
    return bound(
        Configs.address(),
        advertise().address(),
        reply().na(1, times(50, 80), lent(ADDRESS, 100, 150), other));
  }

  /** Frames are read before deadlines are looked at. */
  @Test
  void whatHasEndedBeforeAReplyCameIsNotSetAgain() {
    ofTwo(60, 70)
        .at(50)
        .busyUntil(75)
        .serverSends(reply().address())
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8::11 leaving 2001:db8::10", "apply RENEW6 2001:db8::10")
        .clientTells("PRC: Address 2001:db8::11 expired.")
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatIsNoLongerPreferredBeforeAReplyCameIsTold() {
    ofTwo(60, 150)
        .at(50)
        .busyUntil(75)
        .serverSends(reply().address())
        .hostIsAskedTo("deprecate 2001:db8::11", "apply RENEW6 2001:db8::10 2001:db8::11");
  }

  @Test
  void whatAReplyProlongsThatHasJustEndedStays() {
    bound()
        .at(80)
        .busyUntil(150.5)
        .serverSends(reply().address())
        .hostIsAskedTo("apply REBIND6 2001:db8::10")
        .clientIs(Phase.BOUND);
  }

  /** Else the client would be bound to it, and rebind, for ever. */
  @Test
  void whereAllThatIsLeftHasEndedItIsSolicitedAnew() {
    both()
        .at(80)
        .busyUntil(151)
        .serverSends(reply().pd(1, times(0, 0), lent(PREFIX, 0, 0)))
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8:1::/56 leaving 2001:db8::10",
            "withdraw EXPIRE6 2001:db8::10",
            "forget 2001:db8::10")
        .clientTells("PRC: Bound lease is devoid of active addresses.  Re-initializing.")
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void aLifetimeOfZeroTakesItAwayAtOnce() {
    bound(
            Configs.address(),
            advertise().address(),
            reply().na(1, times(50, 80), lent(ADDRESS, 100, 150), lent(OTHER_ADDRESS, 100, 150)))
        .at(50)
        .serverSends(reply().na(1, times(0, 0), lent(ADDRESS, 100, 150), lent(OTHER_ADDRESS, 0, 0)))
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8::11 leaving 2001:db8::10", "apply RENEW6 2001:db8::10")
        .clientTells("PRC: Address 2001:db8::11 was taken back by its server.");
  }

  @Test
  void whereAllIsTakenAwayItIsSolicitedAnew() {
    bound()
        .at(50)
        .serverSends(reply().na(1, times(0, 0), lent(ADDRESS, 0, 0)))
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void aNewAddressIsAskedAboutOnTheLink() {
    bound()
        .at(50)
        .serverSends(
            reply().na(1, times(50, 80), lent(ADDRESS, 100, 150), lent(OTHER_ADDRESS, 100, 150)))
        .hostIsAskedTo("apply RENEW6 2001:db8::10 2001:db8::11")
        .clientIs(Phase.DAD)
        .hostFindsUnique(OTHER_ADDRESS)
        .clientIs(Phase.BOUND);
  }

  /** RFC 9915 18.2.10.1: it is kept, and asked for again, but no storm begins. */
  @Test
  void anAssociationThatIsNotAnsweredIsAskedForAgainAfterAWhile() {
    both()
        .at(50)
        .forgetSent()
        .serverSends(reply().address())
        .hostIsAskedTo("apply RENEW6 2001:db8::10 2001:db8:1::/56")
        .at(99)
        .clientSendsNothing()
        .at(100)
        .clientSends("Renew to the server, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56");
  }

  @Test
  void aReplyThatExtendsNothingChangesNothing() {
    bound()
        .at(50)
        .forgetSent()
        .serverSends(reply())
        .hostIsAskedTo()
        .clientIs(Phase.BOUND)
        .at(99)
        .clientSendsNothing()
        .at(100)
        .hostIsAskedTo("deprecate 2001:db8::10")
        .clientSends(RENEW)
        .serverSends(reply().address())
        .hostIsAskedTo("apply RENEW6 2001:db8::10");
  }

  @Test
  void aServerThatFailsForNoReasonIsAskedAgainInItsTime() {
    bound()
        .at(50)
        .forgetSent()
        .serverSends(reply().status(StatusCode.UNSPEC_FAIL))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .clientIs(Phase.RENEWING)
        .at(62)
        .clientSendsOnly(RENEW);
  }

  /** systemd PR#38275: to the second. */
  @ParameterizedTest
  @CsvSource({"50, 80, 50, 80", "0, 0, 50, 80", "0, 40, 40, 40", "70, 0, 70, 80"})
  void timesThatAServerLeavesOpenAreOfThePreferredLifetime(
      long t1, long t2, double renews, double rebinds) {
    var lease =
        bound(
                Configs.address(),
                advertise().address(),
                reply().na(1, times(t1, t2), lent(ADDRESS, 100, 150)))
            .client()
            .lease()
            .orElseThrow();
    assertThat(Conversation.START.until(lease.renewsAt()).seconds()).isEqualTo((long) renews);
    assertThat(Conversation.START.until(lease.rebindsAt()).seconds()).isEqualTo((long) rebinds);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1, 1", "1, 1, 1, 100", "0, 0, 0, 1", "1, 2, 3, 4"})
  void noServerMakesTheClientAskMoreThanItsPace(long t1, long t2, long preferred, long valid) {
    var lent = lent(ADDRESS, preferred, valid);
    var conversation =
        bound(Configs.address(), advertise().address(), reply().na(1, times(t1, t2), lent));
    for (int tenth = 1; tenth < 1000; tenth++) {
      conversation.at(tenth / 10.0);
      if (conversation.client().phase() == Phase.SOLICITING) {
        conversation.serverSends(advertise().na(1, times(t1, t2), lent).preference(255));
      }
      conversation.serverSends(reply().na(1, times(t1, t2), lent));
    }
    var times = conversation.times();
    for (int i = 20; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 20)).isGreaterThanOrEqualTo(20);
    }
    assertThat(times.size()).isGreaterThan(20);
  }

  /** dhcpcd ef74ffda and others: what has come to pass meanwhile is seen to at once. */
  @ParameterizedTest
  @CsvSource({"60, RENEWING", "90, REBINDING", "151, SOLICITING"})
  void whoeverHasSleptGoesOnWhereTheTimeIs(double until, Phase phase) {
    bound().suspendedUntil(until).clientIs(phase);
  }

  @Test
  void whatEndsWithoutALinkIsAskedForWhenThereIsOne() {
    bound()
        .at(40)
        .linkGoesDown()
        .at(160)
        .hostIsAskedTo(
            "deprecate 2001:db8::10", "withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientIs(Phase.WAIT_LINK_LOCAL)
        .clientSendsNothing()
        .linkComesUp()
        .clientSends(SOLICIT);
  }

  /** RFC 9915 18.2.10.1: each association by itself, as when it was requested. */
  @Test
  void aStatusOfAllAddressesSpoilsNoPrefix() {
    bound(
            Configs.addressAndPrefix(),
            advertise().status(StatusCode.NO_ADDRS_AVAIL).prefix(),
            reply().status(StatusCode.NO_ADDRS_AVAIL).prefix())
        .at(60)
        .clientIs(Phase.RENEWING)
        .serverSends(reply().status(StatusCode.NO_ADDRS_AVAIL).prefix())
        .clientIs(Phase.BOUND)
        .at(120)
        .clientIs(Phase.RENEWING)
        .serverSends(reply().status(StatusCode.NO_ADDRS_AVAIL))
        .clientIgnoresBecause(Discard.UNUSABLE);
  }

  /** Where T1 would come when there is nothing left, it is the client's to choose. */
  @Test
  void whatIsLentForLessThanT1IsExtendedBeforeItEnds() {
    bound(
            Configs.address(),
            advertise().address(),
            reply().na(1, times(3600, 5400), lent(ADDRESS, 100, 150)))
        .at(50)
        .clientSends(RENEW);
  }
}
