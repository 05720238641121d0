package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever servers answer, a client sends at most 16 messages in any minute. */
class HostileServerTest {
  private static final int MOST_IN_A_MINUTE = 16;

  /** Lets a server answer everything at once, and looks at each minute of ten. */
  private static void assertPace(Function<State, ServerMessage> server) {
    var conversation = Conversation.begin();
    var times = new ArrayList<Double>();
    while (conversation.seconds() < 600) {
      var sent = conversation.allSent();
      sent.forEach(message -> times.add(message.at()));
      if (sent.isEmpty()) {
        conversation.at(conversation.seconds(conversation.client().deadline()) + 1e-3);
      } else {
        conversation.serverSends(server.apply(conversation.state()));
      }
    }
    for (int i = MOST_IN_A_MINUTE; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - MOST_IN_A_MINUTE))
          .as("message %d", i)
          .isGreaterThan(60);
    }
  }

  @Test
  void offersThatAreRefusedWhenTaken() {
    assertPace(state -> state instanceof Selecting ? offer() : nak());
  }

  @Test
  void offersThatNobodyCanTake() {
    assertPace(state -> offer().without(54));
  }

  @Test
  void acknowledgementsThatNobodyCanUse() {
    assertPace(state -> state instanceof Selecting ? offer() : ack().lease(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 15, 30, 60, 3600})
  void shortLeases(long seconds) {
    assertPace(state -> state instanceof Selecting ? offer() : ack().lease(seconds));
  }

  @Test
  void aThousandRepliesAreIgnoredWithoutAnAnswer() {
    var conversation = Conversation.begin();
    conversation.allSent();
    for (int i = 0; i < 1000; i++) {
      conversation.serverSends(List.of(nak(), ack(), offer().without(54)).get(i % 3));
      assertThat(conversation.lastActions()).hasSize(1);
    }
    conversation.clientSendsNothing();
  }

  @Test
  void whatTheServerWritesIsNeverALineOfItsOwn() {
    var text = Octets.ofLatin1("x\nJan 1 sshd: accepted\r\u001b]0;x\u0007");
    var conversation = Conversation.begin().serverSends(offer());
    conversation.serverSends(nak().option(56, text));
    assertThat(conversation.told()).allSatisfy(line -> assertThat(line).matches("[ -~]+"));
  }
}
