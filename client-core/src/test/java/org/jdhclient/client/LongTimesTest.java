package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REBINDING;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.List;
import org.jdhclient.conf.Configurations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as long as dhclient.conf can say, and leases that never end. */
class LongTimesTest {
  private static final double DAY = 86_400;
  private static final double YEAR = 365 * DAY;

  private static Conversation by(String configuration) {
    return Conversation.begin(Configurations.config(configuration), 1);
  }

  private static Conversation endless() {
    var conversation = Conversation.bound(ack().lease(0xffffffffL));
    return conversation.hostIsAskedTo("apply 192.0.2.10");
  }

  @Test
  void anAttemptMayLastFor68Years() {
    for (int seed = 0; seed < 50; seed++) {
      var config = Configurations.config("timeout 2147483647;");
      var conversation = Conversation.begin(config, seed).at(DAY).clientIs(Selecting.class);
      assertThat(conversation.allSent().size()).isBetween((int) (DAY / 23), (int) (DAY / 6));
    }
  }

  @Test
  void aRestMayLastFor34YearsAndMore() {
    for (int seed = 0; seed < 50; seed++) {
      var config = Configurations.config("retry 2147483647;");
      var conversation = Conversation.begin(config, seed).at(62);
      conversation.allSent();
      conversation.at(34 * YEAR).clientSendsNothing();
      conversation.at(conversation.seconds(conversation.client().deadline()));
      assertThat(conversation.next().words()).isEqualTo(DISCOVER);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reboot 2147483647;",
        "select-timeout 2147483647;",
        "initial-interval 2147483647;",
        "backoff-cutoff 2147483647;",
        "initial-delay 2147483647;",
        "timeout 2147483647; backoff-cutoff 2147483647;",
        "timeout 2147483647; backoff-cutoff 2147483647; initial-interval 2147483647;",
        "timeout 2147483647; retry 2147483647; reboot 2147483647; select-timeout 2147483647;"
            + " initial-interval 2147483647; backoff-cutoff 2147483647; initial-delay 2147483647;"
      })
  void noTimeStopsAClientOrMakesAStorm(String configuration) {
    var conversation = by(configuration).at(DAY).serverSends(offer()).at(2 * DAY);
    assertThat(conversation.allSent().size()).isLessThan((int) (2 * DAY / 6));
    conversation.linkFlaps().ownerRenews().at(3 * DAY);
  }

  @Test
  void whatWasOfferedIsAskedForAsLongAsItsOwnerWants() {
    var conversation = by("reboot 2147483647;").serverSends(offer()).at(3000);
    conversation.clientIs(Requesting.class).serverSends(ack().lease(86_400)).clientIs(Bound.class);
  }

  @Test
  void offersAreCollectedFor68Years() {
    var conversation = by("select-timeout 2147483647;").serverSends(offer());
    conversation.allSent();
    conversation.at(68 * YEAR).clientSendsNothing().at(2147483647.0);
    assertThat(conversation.next().words()).isEqualTo(Conversation.REQUEST);
  }

  @Test
  void anEndlessLeaseIsRenewedWhenItsOwnerWantsIt() {
    endless()
        .at(10)
        .ownerRenews()
        .clientSends(RENEWAL)
        .serverSends(ack().lease(0xffffffffL))
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10")
        .clientIs(Bound.class);
  }

  @Test
  void anEndlessLeaseStaysWhenNobodyAnswersItsOwner() {
    var conversation = endless().at(10).ownerRenews().clientIs(Renewing.class);
    assertThat(conversation.at(129).allSent()).extracting(Sent::words).containsOnly(RENEWAL);
    conversation.at(130).clientIs(Rebinding.class);
    assertThat(conversation.at(249).allSent()).extracting(Sent::words).containsOnly(REBINDING);
    conversation.at(250).clientIs(Bound.class).at(100 * YEAR).clientSendsNothing().hostIsAskedTo();
    assertThat(conversation.state().lease()).isPresent();
  }

  @Test
  void anyServerMayExtendAnEndlessLeaseOrEndIt() {
    var extended = endless().ownerRenews().at(125);
    extended.serverSends(ack().lease(3600).from(OTHER_SERVER)).clientIs(Bound.class);
    extended.hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10");
    var refused = endless().ownerRenews().at(125).serverSends(nak().from(OTHER_SERVER));
    refused.hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10");
  }

  @Test
  void anEndlessLeaseStaysOnALinkWhereNobodyAnswers() {
    var conversation = endless().at(10).linkFlaps();
    conversation.allSent();
    conversation.at(22).clientIs(Bound.class).hostIsAskedTo();
    var recorded = List.of(ack().lease(0xffffffffL).recorded(Conversation.START));
    Conversation.begin(Conversation.config(), 1, recorded).at(11).clientIs(Selecting.class);
  }
}
