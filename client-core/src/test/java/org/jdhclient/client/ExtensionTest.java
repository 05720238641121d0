package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REBINDING;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;

import org.jdhclient.report.Discard;
import org.junit.jupiter.api.Test;

/** A lease of an hour, from T1 on. Each test's lease was requested at 0 s. */
class ExtensionTest {
  private static Conversation bound() {
    var conversation = Conversation.bound(ack().lease(3600).t1(1800).t2(3150));
    return conversation.hostIsAskedTo("apply 192.0.2.10");
  }

  @Test
  void theServerOfTheLeaseIsAskedFirst() {
    var conversation = bound().at(1349).clientSendsNothing().at(1800).clientSends(RENEWAL);
    conversation
        .clientTells("DHCPREQUEST for 192.0.2.10 on eth0 to 192.0.2.1 port 67")
        .serverSends(ack())
        .clientIs(Bound.class)
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10");
    var times = conversation.state().lease().orElseThrow().times();
    assertThat(times.expiresAt()).isEqualTo(times.requestedAt().plusSeconds(3600));
    assertThat(conversation.seconds(times.requestedAt())).isBetween(1350.0, 1800.0);
  }

  @Test
  void aSilentServerIsAskedAgainAfterHalfOfWhatIsLeft() {
    var conversation = bound().at(3149.999).clientIs(Renewing.class);
    double previous = 0;
    var renewals = conversation.allSent();
    assertThat(renewals).hasSizeBetween(5, 7);
    for (var renewal : renewals) {
      assertThat(renewal.words()).isEqualTo(RENEWAL);
      if (previous > 0) {
        assertThat(renewal.at() - previous).isGreaterThanOrEqualTo(60);
      }
      previous = renewal.at();
    }
    assertThat(renewals.get(1).at()).isBetween((1350 + 3150) / 2.0, (1800 + 3150) / 2.0 + 1);
  }

  @Test
  void fromT2OnEveryServerIsAskedByANewTransaction() {
    var conversation = bound().at(3149.999);
    int renewing = conversation.allSent().get(0).message().xid();
    conversation.at(3150).clientIs(Rebinding.class);
    var first = conversation.next();
    assertThat(first.words()).isEqualTo(REBINDING);
    assertThat(first.message().xid()).isNotEqualTo(renewing);
    conversation.at(3599.999);
    assertThat(conversation.allSent())
        .extracting(Sent::words)
        .hasSizeBetween(3, 6)
        .containsOnly(REBINDING);
  }

  @Test
  void anotherServerMayRebind() {
    var conversation = bound().at(3150);
    conversation.serverSends(ack().from(OTHER_SERVER)).clientIs(Bound.class);
    conversation.allSent();
    conversation.hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10").at(3150 + 1800);
    conversation.clientSends("REQUEST ciaddr 192.0.2.10 unicast to 192.0.2.2");
  }

  @Test
  void atExpiryTheAddressGoesAtOnceAndAllBeginsAnew() {
    var conversation = bound().at(3599.999);
    conversation.hostIsAskedTo().allSent();
    conversation
        .at(3600)
        .hostIsAskedTo("withdraw 192.0.2.10")
        .clientTells("The lease of 192.0.2.10 has expired.")
        .clientSends(DISCOVER)
        .clientIs(Selecting.class);
  }

  @Test
  void wokenPastT2TheClientRebinds() {
    bound().suspendedUntil(3200).clientIs(Rebinding.class).clientSends(REBINDING);
  }

  @Test
  void wokenPastExpiryTheClientHasNoAddress() {
    bound()
        .suspendedUntil(3600)
        .hostIsAskedTo("withdraw 192.0.2.10")
        .clientSends(DISCOVER)
        .clientSendsNothing();
  }

  @Test
  void wokenLateWhileRenewingItGoesTheSameWays() {
    var rebinding = bound().at(1800);
    rebinding.allSent();
    rebinding.suspendedUntil(3150).clientSends(REBINDING).clientSendsNothing();
    var expired = bound().at(3150);
    expired.allSent();
    expired.suspendedUntil(9999).hostIsAskedTo("withdraw 192.0.2.10").clientSends(DISCOVER);
  }

  @Test
  void wokenEarlyNothingHappens() {
    var conversation = bound();
    assertThat(conversation.client().wake(conversation.now())).isEmpty();
    conversation.clientIs(Bound.class);
  }

  @Test
  void aRefusalTakesTheAddressAway() {
    var renewing = bound().at(1800);
    renewing.allSent();
    renewing
        .serverSends(nak().option(56, "776561722062656c7473"))
        .clientTells("DHCPNAK from 192.0.2.1: wear belts")
        .hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10")
        .clientSends(DISCOVER);
  }

  @Test
  void whileRenewingOtherServersHaveNoSay() {
    bound()
        .at(1800)
        .serverSends(nak().from(OTHER_SERVER))
        .clientIgnoresBecause(Discard.FOREIGN_SERVER)
        .serverSends(ack().from(OTHER_SERVER))
        .clientIgnoresBecause(Discard.FOREIGN_SERVER)
        .clientIs(Renewing.class)
        .hostIsAskedTo();
  }

  @Test
  void anotherAddressReplacesTheOld() {
    bound()
        .at(1800)
        .serverSends(ack().address(OTHER_ADDRESS))
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.11")
        .clientIs(Bound.class);
  }

  @Test
  void aHostThatCannotTakeTheExtensionLosesTheLease() {
    var conversation = bound().at(1800).serverSends(ack());
    conversation.allSent();
    conversation
        .hostCannotApply()
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10", "withdraw 192.0.2.10");
    conversation.at(1811).clientSends(RebootTest.WISH);
  }

  @Test
  void anInfiniteLeaseIsNeverRenewed() {
    Conversation.bound(ack().lease(0xffffffffL).t1(1).t2(2))
        .clientTells("bound to 192.0.2.10 -- the lease never ends.")
        .at(4_000_000_000.0)
        .clientSendsNothing()
        .clientIs(Bound.class);
  }

  @Test
  void aLeaseOfASecondIsRenewedExpiresAndNeverStormsAtOneInstant() {
    var conversation = Conversation.bound(ack().lease(1)).at(0.5);
    conversation.clientSends(RENEWAL).at(0.875).clientSends(REBINDING).clientSendsNothing();
    conversation.at(1).clientSends(DISCOVER).clientSendsNothing();
  }
}
