package org.jdhclient.linux.daemon.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.control.ControlException;
import org.jdhclient.linux.control.ControlSocket;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LocalSocket;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.status.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that runs, and hangs up on all who ask it, is not taken for one that has ended. */
class HangingUpTest {
  private static final ClientKey KEY = new ClientKey("1", Family.V4, "7");

  @TempDir private Path directory;
  private ChildJvm owner;
  private ControlClient client;

  /** Takes who comes, and lets go of him. */
  static final class Owner {
    private Owner() {}

    public static void main(String[] arguments) throws Exception {
      var listening = ControlSocket.inDirectory(new RunDirectory(Path.of(arguments[0])), KEY);
      System.out.println("listens");
      var poll = new PollSet(listening);
      while (poll.await(-1) >= 0) {
        LocalSocket.accept(listening).ifPresent(FileDescriptor::close);
      }
    }
  }

  @BeforeEach
  void connect() throws Exception {
    owner = new ChildJvm(List.of(), Owner.class, directory.toString());
    assertThat(owner.readLine()).isEqualTo("listens");
    client = ControlClient.connect(new RunDirectory(directory), KEY).orElseThrow();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    owner.close();
  }

  private List<String> askedToLeave() {
    var lines = new ListAppender<ILoggingEvent>();
    var log = new LoggerContext().getLogger("departure");
    lines.start();
    log.addAppender(lines);
    assertThat(AskedDeparture.begin(client, "eth0", Manner.STOP, log)).isEmpty();
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void whoAsksHowItIsIsToldThatItRuns() {
    assertThatThrownBy(() -> Status.ask(client, Request.STATUS))
        .isInstanceOf(ControlException.class)
        .hasMessage(
            "hangs up on who asks: it may be short of file descriptors (ulimit -n); kill %d ends"
                + " it, its lease stays",
            owner.pid());
  }

  @Test
  void whoWantsItToEndIsToldHow() {
    assertThat(askedToLeave())
        .containsExactly(
            "eth0 is in use by jdhclient with pid %1$d, which hangs up on who asks: it may be short"
                    .formatted(owner.pid())
                + " of file descriptors (ulimit -n). End it with kill -KILL %d, then start again."
                    .formatted(owner.pid()));
  }

  @Test
  void oneThatHasEndedHasEnded() throws Exception {
    owner.kill();

    assertThatThrownBy(() -> Status.ask(client, Request.STATUS)).hasMessage("has just ended");
  }

  @Test
  void soItHasForWhoWantsItToEnd() throws Exception {
    owner.kill();

    assertThat(askedToLeave())
        .containsExactly(
            "eth0 is in use by jdhclient with pid %d, which has just ended by itself."
                .formatted(owner.pid()));
  }
}
