package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.START;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdhclient.address.MacAddress;
import org.jdhclient.lease.Lease;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever servers, hosts and cables do, a client sends 16 messages in any minute at most. */
class HostileServerTest {
  private static final double NEARLY = 1e-6;

  /** Lets something answer everything at once, and looks at each minute of ten. */
  private static void assertPace(Consumer<Conversation> world) {
    var conversation = Conversation.begin();
    var times = new ArrayList<Double>();
    while (conversation.seconds() < 600) {
      var sent = conversation.allSent();
      sent.forEach(message -> times.add(message.at()));
      if (sent.isEmpty()) {
        conversation.at(conversation.seconds(conversation.client().deadline()) + 1e-3);
      } else {
        world.accept(conversation);
      }
    }
    assertPace(times);
  }

  private static void assertPace(List<Double> times) {
    for (int i = 0; i < times.size(); i++) {
      assertThat(i < 16 || times.get(i) - times.get(i - 16) >= 60 - NEARLY).as("%d", i).isTrue();
      assertThat(i < 4 || times.get(i) - times.get(i - 4) >= 1 - NEARLY).as("%d", i).isTrue();
    }
  }

  private static Consumer<Conversation> server(Function<State, ServerMessage> server) {
    return conversation -> conversation.serverSends(server.apply(conversation.state()));
  }

  private static ServerMessage answer(State state, ServerMessage otherwise) {
    return state instanceof Selecting ? offer() : otherwise;
  }

  @Test
  void offersThatAreRefusedWhenTaken() {
    assertPace(server(state -> answer(state, nak())));
  }

  @Test
  void offersThatNobodyCanTake() {
    assertPace(server(state -> offer().without(54)));
  }

  @Test
  void acknowledgementsThatNobodyCanUse() {
    assertPace(server(state -> answer(state, ack().lease(0))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4, 8, 10, 15, 30, 60, 3600})
  void shortLeases(long seconds) {
    assertPace(server(state -> answer(state, ack().lease(seconds))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4, 8, 3600})
  void leasesThatAreGivenAndRefusedByTurns(long seconds) {
    var answers = new AtomicInteger();
    assertPace(
        server(
            state ->
                answer(state, answers.incrementAndGet() % 2 == 0 ? nak() : ack().lease(seconds))));
  }

  @Test
  void anotherHostThatHasEveryAddress() {
    var rival = ArpPacket.announcement(MacAddress.parse("02:00:00:00:00:99"), ADDRESS);
    assertPace(
        conversation ->
            conversation
                .serverSends(answer(conversation.state(), ack()))
                .arpComes(rival)
                .arpComes(rival));
  }

  /** Whether a server answers, and how often in a minute the link goes and comes. */
  @ParameterizedTest
  @CsvSource({"true, 100", "false, 100", "true, 1000", "false, 1000", "true, 20", "false, 20"})
  void linksThatFlap(boolean answering, int flaps) {
    for (var remembered : List.of(List.<Lease>of(), List.of(ack().recorded(START)))) {
      var conversation = Conversation.begin(Conversation.config(), 1, remembered);
      var times = new ArrayList<Double>();
      for (int i = 0; i < 5 * flaps; i++) {
        conversation.at(i * 60.0 / flaps).linkFlaps();
        for (var sent = conversation.allSent(); !sent.isEmpty(); sent = conversation.allSent()) {
          sent.forEach(message -> times.add(message.at()));
          if (answering) {
            conversation.serverSends(answer(conversation.state(), ack()));
          }
        }
      }
      assertThat(times).hasSizeGreaterThan(16);
      assertPace(times);
    }
  }

  @Test
  void aLinkThatHasFlappedIsUsedWithinAMinute() {
    var conversation = Conversation.begin();
    for (int i = 0; i < 100; i++) {
      conversation.at(i * 0.6).linkFlaps();
    }
    conversation.allSent();
    while (conversation.seconds() < 130 && !(conversation.state() instanceof Bound)) {
      if (!conversation.allSent().isEmpty()) {
        conversation.serverSends(answer(conversation.state(), ack()));
      }
      conversation.at(conversation.seconds() + 0.1);
    }
    conversation.clientIs(Bound.class);
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
