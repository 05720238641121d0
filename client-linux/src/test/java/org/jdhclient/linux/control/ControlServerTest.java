package org.jdhclient.linux.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Family;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LastDescriptor;
import org.jdhclient.linux.libc.LocalAddress;
import org.jdhclient.linux.libc.LocalSocket;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlServerTest {
  private static final ClientKey KEY = new ClientKey("1", Family.V4, "7");
  private static final int SECONDS = 10;

  @TempDir private Path directory;
  private final Told told = new Told();
  private final ControlServer server = new ControlServer(told);
  private final List<ControlClient> clients = new ArrayList<>();
  private FileDescriptor listening;

  /** A client that says a line when it is asked to end. */
  private static final class Told implements Subject, LogTap {
    private final List<Request> asked = new ArrayList<>();
    private Listener listener = (kind, text) -> {};

    @Override
    public String describe() {
      return "{\"state\":\"BOUND\"}";
    }

    @Override
    public void end(Request how, Asker asker) {
      asked.add(how);
      asker.hears(() -> listener.line(Answer.Kind.INFO, "one\ntwo"));
      listener.line(Answer.Kind.INFO, "for nobody");
      asker.done(3);
    }

    @Override
    public void open(Listener to) {
      listener = to;
    }

    @Override
    public void close() {
      listener = (kind, text) -> {};
    }
  }

  @BeforeEach
  void listen() throws Exception {
    listening = ControlSocket.inDirectory(new RunDirectory(directory), KEY);
  }

  @AfterEach
  void close() {
    clients.forEach(ControlClient::close);
    listening.close();
  }

  private ControlClient client() throws Exception {
    var client = ControlClient.connect(new RunDirectory(directory), KEY).orElseThrow();
    clients.add(client);
    server.accept(listening, told);
    return client;
  }

  private void serve() {
    server.connections().forEach(Connection::ready);
  }

  private ControlClient asked(Request request) throws Exception {
    var client = client();
    client.ask(request);
    serve();
    return client;
  }

  private static void assertSays(ControlClient client, Answer.Kind kind, String text)
      throws ControlException {
    assertThat(client.next(SECONDS)).hasValue(new Answer(kind, text));
  }

  @Test
  void whoAsksHowItIsIsToldInOneLine() throws Exception {
    var client = asked(Request.STATUS);

    assertThat(client.pid()).isEqualTo(ProcessHandle.current().pid());
    assertSays(client, Answer.Kind.STATUS, "{\"state\":\"BOUND\"}");
    server.tell(told, "event");
    server.leave(told);
    assertThat(client.next(SECONDS)).isEmpty();
  }

  @Test
  void whoWatchesIsToldEachEventUntilTheClientLeaves() throws Exception {
    var client = asked(Request.MONITOR);
    assertSays(client, Answer.Kind.STATUS, "{\"state\":\"BOUND\"}");

    server.tell(told, "{\"event\":1}");

    assertSays(client, Answer.Kind.EVENT, "{\"event\":1}");
    server.leave(told);
    assertThat(client.next(SECONDS)).isEmpty();
  }

  @Test
  void whoHasItEndIsToldWhatIsSaidMeanwhileAndTheStatus() throws Exception {
    var client = asked(Request.RELEASE);

    assertThat(told.asked).containsExactly(Request.RELEASE);
    assertSays(client, Answer.Kind.ACCEPTED, "");
    assertSays(client, Answer.Kind.INFO, "one");
    assertSays(client, Answer.Kind.INFO, "two");
    assertSays(client, Answer.Kind.DONE, "3");
    server.leave(told);
    assertThatThrownBy(() -> client.next(0)).hasMessage("does not answer");
    server.closeDone();
    assertThat(client.next(SECONDS)).isEmpty();
    assertThat(server.isAsked()).isFalse();
  }

  /** A start that has given up does not go on with the lease; a release is done all the same. */
  @Test
  void nothingIsHandedOverToOneWhoHasGone() throws Exception {
    for (var request : List.of(Request.HAND_OVER, Request.RELEASE)) {
      var client = client();
      client.ask(request);
      client.close();
    }
    serve();

    assertThat(told.asked).containsExactly(Request.RELEASE);
  }

  @Test
  void whoSaysWhatIsNoRequestIsDropped() throws Exception {
    var socket = LocalSocket.connect(LocalAddress.path(directory.resolve(KEY + ".sock")));
    server.accept(listening, told);
    LocalSocket.send(socket, "x".repeat(64).getBytes());
    serve();
    server.closeDone();

    assertThat(server.isAsked()).isFalse();
    assertThat(told.asked).isEmpty();
    socket.close();
  }

  @Test
  void whoGoesIsForgotten() throws Exception {
    client().close();
    clients.clear();
    serve();
    server.closeDone();

    assertThat(server.isAsked()).isFalse();
  }

  @Test
  void whoDoesNotReadIsDropped() throws Exception {
    asked(Request.MONITOR);
    var event = "e".repeat(10_000);
    for (int i = 0; i < 1000; i++) {
      server.tell(told, event);
    }
    server.closeDone();

    assertThat(server.isAsked()).isFalse();
  }

  @Test
  void thereAreNoMoreThanThereIsUseFor() throws Exception {
    for (int i = 0; i < 40; i++) {
      client();
    }
    serve();

    assertThat(server.connections()).hasSize(16);
    assertThat(clients.get(0).next(SECONDS)).isEmpty();
    clients.get(39).ask(Request.STATUS);
    serve();
    assertSays(clients.get(39), Answer.Kind.STATUS, "{\"state\":\"BOUND\"}");
  }

  /** accept(2) wants a descriptor also where nobody waits. */
  @Test
  void whoTakesTheLastDescriptorIsAnswered() throws Exception {
    asked(Request.STATUS).close();
    serve();
    server.closeDone();
    var client = ControlClient.connect(new RunDirectory(directory), KEY).orElseThrow();
    clients.add(client);
    client.ask(Request.STATUS);

    try (var last = new LastDescriptor()) {
      assertThat(last).isNotNull();
      server.accept(listening, told);
      serve();
    }

    assertSays(client, Answer.Kind.STATUS, "{\"state\":\"BOUND\"}");
  }

  @Test
  void whoHangsUpHasNotEndedForAllThat() throws Exception {
    var client = asked(Request.STATUS);
    assertThat(client.isListening()).isTrue();

    server.leave(told);
    assertThat(client.isListening()).isTrue();
    listening.close();
    assertThat(client.isListening()).isFalse();
  }

  @Test
  void aClientThatHasEndedIsNone() throws ErrnoException {
    listening.close();

    assertThat(ControlClient.connect(new RunDirectory(directory), KEY)).isEmpty();
    assertThat(
            ControlClient.connect(new RunDirectory(directory), new ClientKey("1", Family.V4, "8")))
        .isEmpty();
  }

  /** What it was asked stays unread: then the kernel resets the connection (unix(7)). */
  @Test
  void aClientThatIsKilledWhileItIsAskedHasEnded() throws Exception {
    var client = ControlClient.connect(new RunDirectory(directory), KEY).orElseThrow();
    clients.add(client);
    client.ask(Request.HAND_OVER);

    LocalSocket.accept(listening).orElseThrow().close();

    assertThat(client.next(SECONDS)).isEmpty();
  }
}
