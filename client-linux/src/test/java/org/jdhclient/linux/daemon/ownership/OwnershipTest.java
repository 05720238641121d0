package org.jdhclient.linux.daemon.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Family;
import org.jdhclient.linux.Await;
import org.jdhclient.linux.control.Asker;
import org.jdhclient.linux.control.ClientSockets;
import org.jdhclient.linux.control.Connection;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.LogTap;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.control.Subject;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.Poller;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.process.StoppedProcess;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

class OwnershipTest {
  /** No interface has such an index; and whoever runs this test at the same time has others. */
  private static final int IFINDEX = 1_000_000 + 4 * (int) ProcessHandle.current().pid();

  /** asm-generic/signal.h. */
  private static final int SIGSTOP = 19;

  private static final ClientKey ETH0 = ClientKey.of(Family.V4, IFINDEX);
  private static final ClientKey ETH1 = ClientKey.of(Family.V4, IFINDEX + 1);

  /** Of two processes, which do not share what is made of their numbers. */
  private static final ClientKey ETH1_OF_BOTH = ClientKey.of(Family.V4, 1);

  @TempDir private Path directory;
  private RunDirectory run;

  /** Owns an interface, and hands it over when it is asked to. */
  static final class Owner implements Subject {
    private boolean asked;

    public static void main(String[] arguments) throws Exception {
      var owner = new Owner();
      var key = ClientKey.of(Family.V4, Integer.parseInt(arguments[1]));
      var own = take(key, new RunDirectory(Path.of(arguments[0])));
      System.out.println("owns");
      var control = new ControlServer(LogTap.NONE);
      while (!owner.asked) {
        owner.answer(own, control);
      }
    }

    private void answer(Ownership own, ControlServer control) throws Exception {
      control.closeDone();
      var sources = new ArrayList<Source>();
      for (var listening : own.listening()) {
        sources.add(new Source(listening, () -> control.accept(listening, this)));
      }
      for (Connection connection : control.connections()) {
        sources.add(new Source(connection.descriptor(), connection::ready));
      }
      new Poller(() -> sources).await();
    }

    @Override
    public String describe() {
      return "{}";
    }

    @Override
    public void end(Request how, Asker asker) {
      asked = true;
      asker.done(0);
    }
  }

  /** Owns an interface, and answers nobody, until its standard input ends. */
  static final class Silent {
    private Silent() {}

    public static void main(String[] arguments) throws Exception {
      var key = ClientKey.of(Family.V4, Integer.parseInt(arguments[1]));
      try (var own = take(key, new RunDirectory(Path.of(arguments[0])))) {
        System.out.println(own.listening().isEmpty() ? "does not own" : "owns");
        System.in.read();
      }
    }
  }

  @BeforeEach
  void open() {
    run = new RunDirectory(directory.resolve("run/jdhclient"));
  }

  private static Ownership take(ClientKey key, RunDirectory run) throws InterfaceBusyException {
    return Ownership.take(key, "eth0", run, NOPLogger.NOP_LOGGER);
  }

  private ChildJvm child(Class<?> main, RunDirectory in) throws IOException {
    var child = new ChildJvm(List.of(), main, in.path().toString(), Integer.toString(IFINDEX));
    assertThat(child.readLine()).isEqualTo("owns");
    return child;
  }

  private Path file(String suffix) {
    return run.path().resolve(ETH0 + suffix);
  }

  @Test
  void interfacesDoNotStandInEachOthersWay() throws Exception {
    try (var one = take(ETH0, run);
        var other = take(ETH1, run)) {
      assertThat(one.listening()).hasSize(2);
      assertThat(other.listening()).hasSize(2);
    }
    take(ETH0, run).close();
  }

  /** A client of IPv4 and one of IPv6, as ifupdown starts them. */
  @Test
  void familiesDoNotStandInEachOthersWay() throws Exception {
    var v6 = ClientKey.of(Family.V6, IFINDEX);
    try (var one = take(ETH0, run);
        var other = take(v6, run)) {
      assertThat(one.listening()).hasSize(2);
      assertThat(other.listening()).hasSize(2);
      assertThat(ClientSockets.clients(run)).contains(ETH0, v6);
    }
    assertThat(run.path()).isEmptyDirectory();
  }

  @Test
  void theLockIsNobodyElsesAndTheSocketEverybodys() throws Exception {
    try (var own = take(ETH0, run)) {
      assertThat(own.key()).isEqualTo(ETH0);
      assertThat(permissions(".lock")).isEqualTo("rw-------");
      assertThat(file(".lock")).isEmptyFile();
      assertThat(permissions(".sock")).isEqualTo("rw-rw-rw-");
    }
    assertThat(run.path()).isEmptyDirectory();
  }

  private String permissions(String suffix) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file(suffix)));
  }

  @Test
  void whoOwnsItHandsItOver() throws Exception {
    try (var owner = child(Owner.class, run);
        var own = take(ETH0, run)) {
      assertThat(own.listening()).hasSize(2);
      assertThat(owner.waitFor()).isZero();
    }
  }

  /** In a directory whose path is no longer than that of the true one. */
  @Test
  void aNameThatIsWaitedForMayBeLong() throws Exception {
    var place = Files.createDirectory(Path.of("/tmp/j" + ProcessHandle.current().pid()));
    try {
      var shared = new RunDirectory(place);
      var key = ClientKey.waitingFor(Family.V4, "\u00e9".repeat(127));
      try (var own = take(key, shared)) {
        assertThat(own.listening()).hasSize(2);
        assertThat(shared.sockets()).containsExactly(key);
        assertThat(ClientSockets.clients(new RunDirectory(directory))).contains(key);
      }
    } finally {
      Files.delete(place);
    }
  }

  /** One of the two cannot write its run directory, or has another one. */
  @Test
  void itIsOneOwnersInTheWholeNetwork() throws Exception {
    var nowhere = Files.createFile(directory.resolve("file")).resolve("run");
    try (var owner = child(Owner.class, new RunDirectory(nowhere));
        var own = take(ETH0, run)) {
      assertThat(own.listening()).hasSize(2);
      assertThat(owner.waitFor()).isZero();
    }
    try (var owner = child(Owner.class, run);
        var own = take(ETH0, new RunDirectory(nowhere))) {
      assertThat(own.listening()).as("the name only").hasSize(1);
      assertThat(owner.waitFor()).isZero();
    }
  }

  @Test
  void aKilledOwnerIsNone() throws Exception {
    try (var owner = child(Owner.class, run)) {
      owner.kill();
      assertThat(file(".sock")).exists();
      take(ETH0, run).close();
    }
  }

  @Test
  void anOwnerThatDoesNotAnswerIsNamedWithTheRemedy() throws Exception {
    try (var silent = child(Silent.class, run)) {
      assertThatThrownBy(() -> take(ETH0, run))
          .isInstanceOf(InterfaceBusyException.class)
          .hasMessage(
              "eth0 is in use by jdhclient with pid %1$d, which does not answer."
                  + " End it with kill -KILL %1$d, then start again.",
              silent.pid());
      assertThat(silent.isAlive()).isTrue();
    }
  }

  @Test
  void aStoppedOwnerIsLetGoOnAndHandsItOver() throws Exception {
    try (var owner = child(Owner.class, run)) {
      Processes.kill(owner.pid(), SIGSTOP);
      Await.until("it is stopped", () -> StoppedProcess.is(owner.pid()));

      try (var own = take(ETH0, run)) {
        assertThat(own.listening()).hasSize(2);
        assertThat(owner.waitFor()).isZero();
      }
    }
  }

  @Test
  void aLockOfSomebodyWhoCannotBeAskedIsRespected() throws Exception {
    try (var lock = run.tryLock(ETH0, NOPLogger.NOP_LOGGER).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> take(ETH0, run))
          .isInstanceOf(InterfaceBusyException.class)
          .hasMessageStartingWith("eth0 is in use: a process that cannot be asked");
    }
  }

  /** It would be the file that it leads to that is locked. */
  @Test
  void aLinkIsNoLock() throws Exception {
    run.make();
    Files.createSymbolicLink(file(".lock"), directory.resolve("target"));

    try (var own = take(ETH0, run)) {
      assertThat(own.listening()).hasSize(2);
    }
    assertThat(directory.resolve("target")).doesNotExist();
  }

  /** Between its opening a file and locking it, another may have let go of that, and removed it. */
  @Test
  void whatWasRemovedMeanwhileIsNoLock() throws Exception {
    run.make();
    var removed = LibC.open(file(".lock").toString(), Fcntl.O_RDWR | Fcntl.O_CREAT, 0600);
    Files.delete(file(".lock"));
    assertThat(LibC.flock(removed, Fcntl.LOCK_EX | Fcntl.LOCK_NB)).isTrue();

    try (var lock = run.tryLock(ETH0, NOPLogger.NOP_LOGGER).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(run.tryLock(ETH0, NOPLogger.NOP_LOGGER)).isEmpty();
      assertThat(file(".lock")).exists();
    }
    removed.close();
  }

  /** Two that take turns, each of whom removes the file: never both have it. */
  @Test
  void whoeverTakesTurnsHasItAlone() throws Exception {
    var taken = directory.resolve("taken");
    try (var one = new ChildJvm(List.of(), Turns.class, run.path().toString(), taken.toString());
        var other = new ChildJvm(List.of(), Turns.class, run.path().toString(), taken.toString())) {
      assertThat(one.readLine()).isEqualTo("alone each time");
      assertThat(other.readLine()).isEqualTo("alone each time");
    }
    assertThat(run.path()).isEmptyDirectory();
  }

  /** Takes the lock and lets go of it again and again; while it has it, nobody else may. */
  static final class Turns {
    private static final int ROUNDS = 300;

    private Turns() {}

    public static void main(String[] arguments) throws Exception {
      var run = new RunDirectory(Path.of(arguments[0]));
      var taken = Path.of(arguments[1]);
      for (int left = ROUNDS; left > 0; ) {
        var lock = run.tryLock(ETH1_OF_BOTH, NOPLogger.NOP_LOGGER);
        if (lock.isPresent()) {
          Files.createDirectory(taken);
          Files.delete(taken);
          lock.get().close();
          left--;
        }
      }
      System.out.println("alone each time");
    }
  }
}
