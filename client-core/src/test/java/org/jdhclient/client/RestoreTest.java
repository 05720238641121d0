package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.RebootTest.WISH;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;

import org.junit.jupiter.api.Test;

/** Somebody removes the leased address from the interface; the lease was requested at 0 s. */
class RestoreTest {
  private static final String APPLY = "apply 192.0.2.10";
  private static final String AGAIN = "restore 192.0.2.10";
  private static final String SAID = "eth0: somebody removed 192.0.2.10; it is set again.";

  private static Conversation bound() {
    return Conversation.bound(ack().lease(3600).t1(1800).t2(3150)).hostIsAskedTo(APPLY);
  }

  @Test
  void itIsSetAgainInEveryStateThatHoldsTheLease() {
    for (double seconds : new double[] {100, 1800, 3150}) {
      var conversation = bound().at(seconds);
      var before = conversation.state();
      conversation.somebodyRemoves(ADDRESS).clientTells(SAID).hostIsAskedTo(AGAIN);
      assertThat(conversation.state()).isSameAs(before);
    }
    bound().at(10).linkFlaps().somebodyRemoves(ADDRESS).clientTells(SAID).hostIsAskedTo(AGAIN);
  }

  @Test
  void itIsSetAgainAtOnceThreeTimesAMinuteAndThenHalfAMinuteLater() {
    var conversation = bound().at(100);
    for (int i = 0; i < 10; i++) {
      conversation.somebodyRemoves(ADDRESS);
    }
    conversation.hostIsAskedTo(AGAIN, AGAIN, AGAIN).at(129.999).hostIsAskedTo();
    conversation.at(130).hostIsAskedTo(AGAIN).at(159.999).somebodyRemoves(ADDRESS);
    conversation.hostIsAskedTo().at(160).somebodyRemoves(ADDRESS).hostIsAskedTo(AGAIN);
    conversation.at(189.999).hostIsAskedTo(AGAIN).at(1799).hostIsAskedTo();
  }

  @Test
  void whatTheHostHasNotTakenIsSetAgainHalfAMinuteLater() {
    var conversation = bound().at(100).hostHasNotTakenAll().at(110).hostHasNotTakenAll();
    conversation.at(129.999).hostIsAskedTo().at(130).hostIsAskedTo(AGAIN).hostHasNotTakenAll();
    conversation.at(160).hostIsAskedTo(AGAIN).at(1799).hostIsAskedTo();
  }

  @Test
  void nothingIsSetAgainOfALeaseThatIsOver() {
    Conversation.begin().hostHasNotTakenAll().hostIsAskedTo();
    var stopped = bound().hostHasNotTakenAll().ownerStops().hostIsAskedTo("withdraw 192.0.2.10");
    stopped.at(100_000).hostIsAskedTo();
    bound()
        .at(3590)
        .hostHasNotTakenAll()
        .hostIsAskedTo()
        .at(3600)
        .hostIsAskedTo("withdraw 192.0.2.10");
  }

  @Test
  void justBeforeTheEndOfTheLeaseItIsTheKernelThatRemovesIt() {
    bound().at(3598).somebodyRemoves(ADDRESS).hostIsAskedTo(AGAIN);
    bound().at(3598.001).somebodyRemoves(ADDRESS).hostIsAskedTo();
  }

  @Test
  void otherAddressesAreNoneOfOurs() {
    bound().somebodyRemoves(OTHER_ADDRESS).hostIsAskedTo();
    Conversation.begin().somebodyRemoves(ADDRESS).hostIsAskedTo();
    RebootTest.rebooting().somebodyRemoves(ADDRESS).hostIsAskedTo();
  }

  @Test
  void itIsNotSetAgainForSomebodyElse() {
    var conversation = bound().at(1800).serverSends(ack().address(OTHER_ADDRESS));
    conversation.hostIsAskedTo("extend 192.0.2.10 to 192.0.2.11");
    conversation.somebodyRemoves(ADDRESS).hostIsAskedTo();
  }

  @Test
  void anAddressThatCannotBeSetAgainIsGivenUpForTenSeconds() {
    for (double seconds : new double[] {100, 1800, 3150}) {
      var conversation = bound().at(seconds).somebodyRemoves(ADDRESS).hostCannotApply();
      conversation.hostIsAskedTo(AGAIN, "withdraw 192.0.2.10").clientIs(Init.class);
      conversation.allSent();
      conversation.at(seconds + 10).clientSends(WISH);
    }
    var rebooting = bound().at(10).linkFlaps().somebodyRemoves(ADDRESS).hostCannotApply();
    rebooting.hostIsAskedTo(AGAIN, "withdraw 192.0.2.10").clientIs(Init.class);
    RebootTest.rebooting().hostCannotApply().clientIs(Rebooting.class).hostIsAskedTo();
  }
}
