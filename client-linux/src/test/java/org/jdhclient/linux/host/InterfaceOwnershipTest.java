package org.jdhclient.linux.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.process.ClientProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceOwnershipTest {
  private static final Interface ETH0 = new Interface("eth0", 7, new MacAddress(1));
  private static final Interface ETH1 = new Interface("eth1", 8, new MacAddress(2));
  private static final long PATIENCE_SECONDS = 20;

  private final BootClock clock = new BootClock();

  @TempDir private Path directory;
  private InterfaceOwnership eth0;

  /** Holds a lock until its standard input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      ChildJvm.becomeClient();
      try (var lock = of(ETH0, Path.of(arguments[0])).tryAcquire().orElseThrow()) {
        System.out.println("holds " + lock.getClass().getSimpleName());
        System.in.read();
      }
    }
  }

  private static InterfaceOwnership of(Interface on, Path directory)
      throws LockUnavailableException {
    return InterfaceOwnership.of(on, directory);
  }

  @BeforeEach
  void open() throws LockUnavailableException {
    eth0 = of(ETH0, directory.resolve("run/jdhclient"));
  }

  private ChildJvm holder(String... prefix) throws IOException {
    var directory = lockFile().getParent().toString();
    var holder = new ChildJvm(List.of(prefix), Holder.class, directory);
    assertThat(holder.readLine()).isEqualTo("holds InterfaceLock");
    return holder;
  }

  private Path lockFile() throws IOException {
    var namespace = Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();
    var inode = namespace.substring("net:[".length(), namespace.length() - 1);
    return directory.resolve("run/jdhclient").resolve(inode + "-7.lock");
  }

  private InterfaceLock takeOver() throws Exception {
    return eth0.takeOver(clock.now().plusSeconds(PATIENCE_SECONDS), clock);
  }

  @Test
  void anInterfaceHasOneOwnerAtATime() throws Exception {
    var lock = eth0.tryAcquire().orElseThrow();
    assertThat(eth0.tryAcquire()).isEmpty();
    lock.close();
    var again = eth0.tryAcquire();
    assertThat(again).isPresent();
    again.get().close();
  }

  @Test
  void interfacesDoNotStandInEachOthersWay() throws Exception {
    var one = eth0.tryAcquire();
    var other = of(ETH1, directory.resolve("run/jdhclient")).tryAcquire();
    assertThat(one).isPresent();
    assertThat(other).isPresent();
    one.get().close();
    other.get().close();
  }

  @Test
  void theFileHasTheOwnersPidAndIsNobodyElsesToLock() throws Exception {
    var lock = eth0.tryAcquire().orElseThrow();
    assertThat(lockFile()).hasContent(ProcessHandle.current().pid() + "\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lockFile())))
        .isEqualTo("rw-------");
    lock.close();
    assertThat(lockFile()).isEmptyFile();
  }

  @Test
  void theOwnerIsKnownByItsPid() throws Exception {
    assertThat(eth0.owner()).isEmpty();
    try (var holder = holder()) {
      assertThat(eth0.tryAcquire()).isEmpty();
      assertThat(eth0.owner()).hasValue(holder.pid());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4194304\n", "1\n"})
  void anOwnerWhoseNumberIsNotInTheFileIsKnownByItsLock(String written) throws Exception {
    try (var holder = holder()) {
      Files.writeString(lockFile(), written);

      assertThat(eth0.owner()).hasValue(holder.pid());
      try (var lock = takeOver()) {
        assertThat(lock).isNotNull();
        assertThat(holder.waitFor()).isEqualTo(128 + 15);
      }
    }
  }

  @Test
  void aLockIsALockThoughTheNumberCannotBeWritten() throws Exception {
    var full = LibC.open("/dev/full", Fcntl.O_RDWR, 0);

    try (var lock = InterfaceLock.claim(full)) {
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void theFileMayBeGoneByTheTimeTheLockIsLetGo() throws Exception {
    var lock = eth0.tryAcquire().orElseThrow();
    Files.delete(lockFile());

    lock.close();

    assertThat(lockFile()).doesNotExist();
  }

  @Test
  void aKilledOwnerLeavesNoLockBehind() throws Exception {
    try (var holder = holder()) {
      holder.kill();
      assertThat(lockFile()).hasContent(holder.pid() + "\n");
      assertThat(eth0.owner()).isEmpty();
      var lock = eth0.tryAcquire();
      assertThat(lock).isPresent();
      lock.get().close();
    }
  }

  @Test
  void aStalePidOfALivingClientIsNoOwner() throws Exception {
    try (var holder = holder()) {
      assertThat(ClientProcesses.isClient(holder.pid())).isTrue();
      var eth1 = of(ETH1, lockFile().getParent());
      var eth1File = Path.of(lockFile().toString().replace("-7.lock", "-8.lock"));
      Files.writeString(eth1File, holder.pid() + "\n");
      assertThat(eth1.owner()).isEmpty();
    }
  }

  @Test
  void aStrangerIsNeverNamedNorEnded() throws Exception {
    var stranger = new ProcessBuilder("cat").start();
    try (var lock = eth0.tryAcquire().orElseThrow()) {
      assertThat(lock).isNotNull();
      Files.writeString(lockFile(), stranger.pid() + "\n");
      assertThat(eth0.owner()).isEmpty();
      assertThatThrownBy(() -> eth0.takeOver(clock.now().plusMillis(50), clock))
          .isInstanceOf(InterfaceBusyException.class)
          .hasMessage(
              "eth0 is in use: a process that is no jdhclient, or has not said that it is, has"
                  + " locked %s. Find it with lslocks, end it, then start again.",
              lockFile());
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void takingOverEndsTheOwner() throws Exception {
    try (var holder = holder();
        var lock = takeOver()) {
      assertThat(lock).isNotNull();
      assertThat(holder.waitFor()).isEqualTo(128 + 15);
      assertThat(lockFile()).hasContent(ProcessHandle.current().pid() + "\n");
    }
  }

  @Test
  void takingOverAFreeInterfaceIsAcquiringIt() throws Exception {
    try (var lock = takeOver()) {
      assertThat(lock).isNotNull();
      assertThat(eth0.tryAcquire()).isEmpty();
    }
  }

  @Test
  void anOwnerThatDoesNotEndIsNamedWithTheRemedy() throws Exception {
    try (var holder = holder("env", "--ignore-signal=TERM")) {
      assertThatThrownBy(() -> eth0.takeOver(clock.now().plusMillis(100), clock))
          .isInstanceOf(InterfaceBusyException.class)
          .hasMessage(
              "eth0 is in use by jdhclient with pid %1$d, which did not end on SIGTERM."
                  + " End it with kill -KILL %1$d, then start again.",
              holder.pid());
      assertThat(holder.isAlive()).isTrue();
    }
  }

  @Test
  void withoutADirectoryThereAreNoLocks() throws Exception {
    var file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> of(ETH0, file.resolve("run")))
        .isInstanceOf(LockUnavailableException.class)
        .hasMessageStartingWith("Nothing keeps a second client from eth0: " + file);
  }

  @Test
  void aFileThatCannotBeOpenedIsNoLock() throws Exception {
    Files.createDirectory(lockFile());
    assertThatThrownBy(eth0::tryAcquire)
        .isInstanceOf(LockUnavailableException.class)
        .hasMessageStartingWith("Nothing keeps a second client from eth0: open " + lockFile());
    assertThatThrownBy(eth0::owner).isInstanceOf(LockUnavailableException.class);
  }
}
