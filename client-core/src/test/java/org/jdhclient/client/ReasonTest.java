package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.script.Reason;
import org.junit.jupiter.api.Test;

/** Why the host is asked to do something, in the words of dhclient-script(8). */
class ReasonTest {
  private static Conversation bound() {
    return Conversation.bound(ack().lease(3600).t1(1800).t2(3150));
  }

  private static void assertReasons(Conversation conversation, Reason... reasons) {
    assertThat(reasons(conversation.hostActions())).containsExactly(reasons);
  }

  private static List<Reason> reasons(List<Action> actions) {
    return actions.stream().flatMap(ReasonTest::reason).toList();
  }

  private static Stream<Reason> reason(Action action) {
    if (action instanceof Action.Apply apply) {
      return Stream.of(apply.reason());
    }
    if (action instanceof Action.Extend extend) {
      return Stream.of(extend.reason());
    }
    return action instanceof Action.Withdraw withdraw
        ? Stream.of(withdraw.reason())
        : Stream.empty();
  }

  @Test
  void aNewLeaseIsBound() {
    assertReasons(bound(), Reason.BOUND);
  }

  @Test
  void betweenT1AndT2ItIsRenewed() {
    assertReasons(bound().at(1800).serverSends(ack()), Reason.BOUND, Reason.RENEW);
  }

  @Test
  void afterT2ItIsRebound() {
    assertReasons(bound().at(3150).serverSends(ack()), Reason.BOUND, Reason.REBIND);
  }

  @Test
  void aLeaseOfBeforeIsConfirmedAfterAReboot() {
    assertReasons(RebootTest.rebooting().serverSends(ack()), Reason.REBOOT);
    assertReasons(bound().at(10).linkFlaps().serverSends(ack()), Reason.BOUND, Reason.REBOOT);
  }

  @Test
  void aRefusedLeaseExpiresLikeOneThatRunsOut() {
    assertReasons(bound().at(1800).serverSends(nak()), Reason.BOUND, Reason.EXPIRE);
    assertReasons(bound().suspendedUntil(9999), Reason.BOUND, Reason.EXPIRE);
  }

  @Test
  void theOwnerStopsOrReleases() {
    assertReasons(bound().ownerStops(), Reason.BOUND, Reason.STOP);
    assertReasons(bound().ownerReleases(), Reason.BOUND, Reason.RELEASE);
  }
}
