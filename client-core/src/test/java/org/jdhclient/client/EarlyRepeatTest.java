package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REQUEST;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.List;
import org.jdhclient.config.Timing;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;

/** What is sent before a bridge's port forwards is sent once more. */
class EarlyRepeatTest {
  @Test
  void theFirstDiscoverIsRepeatedAfter50MillisecondsAndAfterASecond() {
    var conversation = Conversation.begin();
    conversation.clientSends(DISCOVER).at(0.049);
    assertThat(conversation.allRepeated()).isEmpty();

    conversation.at(61);

    assertThat(conversation.allRepeated())
        .allMatch(again -> again.words().equals(DISCOVER))
        .allMatch(again -> again.message().xid() == conversation.xid())
        .extracting(Sent::at)
        .containsExactly(0.05, 1.2);
  }

  @Test
  void theRequestForAnOfferIsRepeatedAfterASecond() {
    var conversation = Conversation.begin().at(0.02).serverSends(offer()).at(20);

    assertThat(conversation.allRepeated())
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.at()).isEqualTo(1.22);
              assertThat(again.words()).isEqualTo(REQUEST);
            });
  }

  @Test
  void anAnswerMakesItNeedless() {
    var conversation = Conversation.begin().serverSends(offer()).serverSends(ack()).at(10);

    assertThat(conversation.allRepeated()).isEmpty();
  }

  @Test
  void theFirstRequestForALeaseOnRecordIsRepeated() {
    var conversation =
        Conversation.begin(Conversation.config(), 1, List.of(ack().recorded(Conversation.START)));
    conversation.at(1);

    assertThat(conversation.allRepeated())
        .singleElement()
        .satisfies(sent -> assertThat(sent.words()).startsWith("REQUEST requesting"));
  }

  @Test
  void aLinkThatIsBackMayBeAnotherBridges() {
    var conversation = Conversation.begin().at(1).linkGoesDown().at(40).linkComesUp().at(41);

    assertThat(conversation.allRepeated()).extracting(Sent::at).containsExactly(0.05, 40.05);
  }

  /** By the time that a link counts that came back too often, its port forwards. */
  @Test
  void aLinkThatHadToStayForAWhileIsNotAskedTwice() {
    var conversation = Conversation.begin();
    for (int second = 1; second < 9; second += 2) {
      conversation.at(second).linkGoesDown().at(second + 1).linkComesUp();
    }
    conversation.at(12);

    assertThat(conversation.allRepeated())
        .extracting(Sent::at)
        .containsExactly(0.05, 2.05, 4.05, 6.05);
    assertThat(conversation.allSent()).extracting(Sent::at).contains(10.0);
  }

  @Test
  void anOfferThatIsCollectedIsAnAnswer() {
    var usual = Timing.DEFAULT;
    var timing =
        new Timing(
            usual.initialInterval(),
            usual.backoffCutoff(),
            usual.timeout(),
            usual.reboot(),
            usual.retry(),
            Span.ofSeconds(5),
            usual.initialDelay(),
            usual.declineWait());
    var config = Conversation.config(Conversation.macIdentifier(), timing);
    var conversation = Conversation.begin(config, 1).serverSends(offer()).at(4);

    assertThat(conversation.allRepeated()).isEmpty();
  }

  @Test
  void aClientThatSleptThroughItAsksAsItWouldHaveThen() {
    var conversation = Conversation.begin();
    conversation.suspendedUntil(30);

    assertThat(conversation.allRepeated()).isEmpty();
    assertThat(conversation.allSent()).hasSizeGreaterThan(1);
  }

  @Test
  void isLeftOutWhereTheNextIsDueWithinASecond() {
    var conversation = Conversation.begin();
    long next = Conversation.START.until(conversation.state().deadline()).millis();
    conversation.suspendedUntil((next - 900) / 1000.0);

    assertThat(conversation.allRepeated()).isEmpty();
  }
}
