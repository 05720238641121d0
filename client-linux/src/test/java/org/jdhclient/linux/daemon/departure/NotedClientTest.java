package org.jdhclient.linux.daemon.departure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.ControlSocket;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that waits for an interface, and that nobody but the pid file knows. */
class NotedClientTest {
  /** SIGTERM's, as the JDK has it. */
  private static final int TERMINATED = 143;

  private static final String ATTENDS = "attends";

  @TempDir private Path directory;
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger log = new LoggerContext().getLogger("departure");
  private RunDirectory run;
  private PidFile pidFile;

  /** A client by its name; with the word for it one that can be asked. */
  static final class Client {
    private Client() {}

    public static void main(String[] arguments) throws Exception {
      ChildJvm.becomeClient();
      if (List.of(arguments).contains(ATTENDS)) {
        ControlSocket.inDirectory(
            new RunDirectory(Path.of(arguments[0])), ClientKey.of(Family.V4, 7));
      }
      System.out.println("here");
      System.in.read();
    }
  }

  @BeforeEach
  void begin() {
    lines.start();
    log.addAppender(lines);
    run = new RunDirectory(directory.resolve("run"));
    pidFile = new PidFile(directory.resolve("pid"));
  }

  private ChildJvm client(String... arguments) throws Exception {
    var client = new ChildJvm(List.of(), Client.class, arguments);
    assertThat(client.readLine()).isEqualTo("here");
    pidFile.write(client.pid());
    return client;
  }

  private NotedClient noted() {
    return new NotedClient(Optional.of(pidFile), log);
  }

  private List<String> told() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void itIsEndedAsByDhclient() throws Exception {
    try (var client = client("-w", "-nw")) {
      noted().endUnattended(run, Family.V4);

      assertThat(client.waitFor()).isEqualTo(TERMINATED);
      assertThat(told()).containsExactly("Killed old client process");
    }
  }

  @Test
  void soItIsBeforeAnotherTakesItsPlace() throws Exception {
    try (var client = client("-w", "-nw")) {
      noted().endIdle(run, Family.V4);

      assertThat(client.waitFor()).isEqualTo(TERMINATED);
      assertThat(told()).containsExactly("Killed old client process");
    }
  }

  @Test
  void thatOfTheOtherFamilyGoesOn() throws Exception {
    try (var client = client("-6", "-w", "-nw")) {
      noted().endUnattended(run, Family.V4);

      assertThat(client.isAlive()).isTrue();
      assertThat(told()).isEmpty();
    }
  }

  @Test
  void oneThatCanBeAskedIsAsked() throws Exception {
    run.make();
    try (var client = client(run.path().toString(), ATTENDS)) {
      noted().endUnattended(run, Family.V4);
      noted().endIdle(run, Family.V4);

      assertThat(client.isAlive()).isTrue();
      assertThat(told()).isEmpty();
    }
  }

  @Test
  void whatIsNoClientGoesOn() throws Exception {
    pidFile.write(ProcessHandle.current().pid());

    noted().endUnattended(run, Family.V4);

    assertThat(told()).isEmpty();
  }
}
