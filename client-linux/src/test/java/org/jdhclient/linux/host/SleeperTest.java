package org.jdhclient.linux.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.libc.SignalFd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sleeper with a shell script in the client's place. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class SleeperTest {
  private static final Path SCRIPT = Path.of("../initscripts/src/main/launcher/sleeper");
  private static final int SIGKILL = 9;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int CYCLES = 120;
  private static final int MOST_SIGNALS = 40;

  /** Reads the signals that came, says what was written before them, and wants to nap. */
  private static final String CLIENT =
      """
      echo begun >>runs
      last=0
      while read -r number _ <&6; do last=$number; done
      [ "$last" -eq 0 ] || cat written >told.new
      [ "$last" -eq 0 ] || mv told.new told
      echo "wake 999999999 $last" >state
      exit 75
      """;

  @TempDir private Path directory;
  private Path state;
  private long pid;

  @BeforeEach
  void aStateThatNapsForGood() throws IOException {
    state = directory.resolve("state");
    Files.writeString(state, "wake 999999999 0\n");
  }

  @AfterEach
  void noSleeperIsLeft() throws ErrnoException {
    if (pid != 0) {
      Processes.kill(pid, SIGKILL);
    }
  }

  private void start(String client) throws IOException, ErrnoException {
    var program = directory.resolve("program");
    Files.writeString(program, "#!/bin/sh\ncd '" + directory + "' || exit\n" + client);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    pid = new Sleeper(SCRIPT.toAbsolutePath(), program).start(state, List.of(), Optional.empty());
  }

  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private String content(String name) {
    try {
      return Files.readString(directory.resolve(name));
    } catch (IOException e) {
      // Not written yet.
      return "";
    }
  }

  private static String proc(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException e) {
      // It has ended, and was reaped.
      return "";
    }
  }

  /** Of its children, each as proc_pid_stat(5) has it: {@code 12 (sleep) S ...}. */
  private List<String> children() {
    return List.of(proc(pid, "task/" + pid + "/children").split(" ")).stream()
        .filter(child -> !child.isBlank())
        .map(child -> proc(Long.parseLong(child), "stat"))
        .toList();
  }

  private boolean isNapping() {
    var children = children();
    return children.size() == 1 && children.get(0).contains("(sleep) S");
  }

  private boolean hasEnded() {
    return proc(pid, "stat").isEmpty() || proc(pid, "stat").contains(") Z ");
  }

  private List<String> descriptors() throws IOException {
    try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.map(number -> number.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void noSignalIsLostAtWhateverMomentItComes() throws Exception {
    var random = new Random(6);
    start(CLIENT);
    until(this::isNapping);
    var descriptors = descriptors();
    for (int cycle = 1; cycle <= CYCLES; cycle++) {
      var written = Integer.toString(cycle);
      Files.writeString(directory.resolve("written"), written);
      // The last comes after the rest of a cycle, while a client runs, or ends, or none does.
      int signals = 1 + random.nextInt(MOST_SIGNALS);
      for (int i = 0; i < signals; i++) {
        assertThat(Processes.kill(pid, random.nextBoolean() ? SignalFd.SIGHUP : SignalFd.SIGUSR1))
            .isTrue();
        spin(random.nextInt(200_000));
      }
      until(() -> content("told").equals(written));
    }
    until(this::isNapping);
    assertThat(hasEnded()).isFalse();
    assertThat(descriptors()).isEqualTo(descriptors);
    assertThat(content("runs").lines().count()).isGreaterThanOrEqualTo(CYCLES);
  }

  private static void spin(long nanos) {
    long until = System.nanoTime() + nanos;
    until(() -> System.nanoTime() - until >= 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {SignalFd.SIGTERM, SignalFd.SIGINT})
  void itEndsInANapWithoutWakingTheClient(int signal) throws Exception {
    start(CLIENT);
    until(this::isNapping);

    Processes.kill(pid, signal);

    until(this::hasEnded);
    assertThat(directory.resolve("runs")).doesNotExist();
    assertThat(state).doesNotExist();
  }

  @Test
  void aClientAtWorkIsToldThatItIsToEnd() throws Exception {
    Files.delete(state);
    start(
        """
        echo begun >>runs
        until read -r number name <&6; do :; done
        echo "$number $name" >told
        """);
    until(() -> !content("runs").isEmpty());

    Processes.kill(pid, SignalFd.SIGTERM);

    until(this::hasEnded);
    assertThat(content("told")).isEqualTo("1 TERM\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 126, 127, 134, 137})
  void aClientThatFailsIsTriedAgain(int status) throws Exception {
    Files.delete(state);
    start("echo begun >>runs; exit " + status);
    until(this::isNapping);
    assertThat(content("runs")).hasLineCount(1);

    Processes.kill(pid, SignalFd.SIGHUP);
    until(() -> content("runs").lines().count() == 2);
    until(this::isNapping);

    Processes.kill(pid, SignalFd.SIGTERM);
    until(this::hasEnded);
    assertThat(content("runs")).hasLineCount(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aClientThatIsDoneEndsItToo(int status) throws Exception {
    Files.delete(state);
    start("echo begun >>runs; exit " + status);

    until(this::hasEnded);

    assertThat(content("runs")).hasLineCount(1);
  }

  @Test
  void theClientIsWokenWhenItsTimeHasComeAndNotEarlier() throws Exception {
    long wake = Uptime.nanos() / NANOS_PER_SECOND + 2;
    Files.writeString(state, "wake " + wake + " 0\n");
    start("cat /proc/uptime >uptime");

    until(this::hasEnded);

    assertThat(Uptime.parse(content("uptime"))).isGreaterThanOrEqualTo(wake * NANOS_PER_SECOND);
  }

  /** One that has ended, and one that works but cannot say so: its number is in a file. */
  @ParameterizedTest
  @ValueSource(strings = {"exit 0", "exec 8>&-; while :; do sleep 60; done"})
  void whatDoesNotSayThatItHasBegunIsEnded(String deed) throws Exception {
    var script = directory.resolve("script");
    Files.writeString(script, "echo $$ >'" + directory + "/number'; " + deed);

    assertThatThrownBy(
            () ->
                new Sleeper(script, Path.of("/bin/true")).start(state, List.of(), Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessage(script + " does not begin");

    pid = Long.parseLong(content("number").strip());
    until(this::hasEnded);
  }

  @Test
  void theSleeperItselfEndsIfItCannotSayThatItHasBegun() throws Exception {
    var program =
        new ProcessBuilder("sh", "-c", "exec sh '" + SCRIPT.toAbsolutePath() + "' x y 8<&0");
    program.redirectInput(new File("/dev/null"));

    assertThat(program.start().waitFor()).isEqualTo(1);
  }

  @Test
  void withoutTheLauncherThereIsNoBackground() {
    var nothing = directory.resolve("nosuch");
    var sleeper = new Sleeper(nothing, nothing);
    assertThatThrownBy(() -> sleeper.start(state, List.of(), Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessage(nothing + " cannot be read, or " + nothing + " cannot be executed");
  }
}
