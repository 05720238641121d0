package org.jdhclient.linux.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.linux.Await;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PosixSpawn.Wiring;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.libc.SocketPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir private Path directory;

  private static ChildProcess shell(String script, Map<String, String> environment)
      throws ErrnoException {
    return ChildProcess.start(
        "/bin/sh", List.of("sh", "-c", script), environment, Optional.empty());
  }

  private static int status(String script) throws ErrnoException {
    try (var child = shell(script, Map.of())) {
      return child.awaitStatus();
    }
  }

  private String written(String script, Map<String, String> environment) throws Exception {
    var file = directory.resolve("out");
    try (var child = shell("exec >" + file + "; " + script, environment)) {
      assertThat(child.awaitStatus()).isZero();
    }
    return Files.readString(file);
  }

  @Test
  void itsStatusIsTold() throws Exception {
    assertThat(status("exit 0")).isZero();
    assertThat(status("exit 7")).isEqualTo(7);
    assertThat(status("kill -TERM $$")).isEqualTo(128 + SignalFd.SIGTERM);
  }

  @Test
  void itHasTheEnvironmentGivenAndNoOther() throws Exception {
    assertThat(written("/usr/bin/env", Map.of("new_x", "a \"b\" $c")).lines())
        .contains("new_x=a \"b\" $c")
        .noneMatch(line -> line.startsWith("HOME="));
  }

  @Test
  void noSignalIsBlockedAndNoneButPipeIsIgnored() throws Exception {
    assertThat(written("cat /proc/self/status", Map.of("PATH", "/bin:/usr/bin")).lines())
        .contains("SigBlk:\t0000000000000000")
        .anyMatch(line -> line.matches("SigIgn:\t[0-9a-f]{8}[08]0001000"));
  }

  /** As with {@code | head} behind a command. */
  @Test
  void itMayWriteWhatNobodyReads() throws Exception {
    try (var output = SocketPair.open("output")) {
      output.ours().close();
      try (var child =
          ChildProcess.start(
              "/bin/sh",
              List.of("sh", "-c", "echo word; exit 5"),
              Map.of(),
              Optional.of(new Wiring(output.theirs(), 1)))) {
        assertThat(child.awaitStatus()).isEqualTo(5);
      }
    }
  }

  @Test
  void itHasNoOpenFilesOfOurs() throws Exception {
    try (var ours = Files.newInputStream(Files.createFile(directory.resolve("open")))) {
      assertThat(written("ls -l /proc/self/fd", Map.of("PATH", "/bin:/usr/bin")))
          .contains("/dev/null")
          .doesNotContain(directory.resolve("open").toString());
      assertThat(ours.read()).isEqualTo(-1);
    }
  }

  @Test
  void aDescriptorMayKeepItsNumber() throws Exception {
    var file = directory.resolve("kept");
    try (var kept = LibC.open(file.toString(), Fcntl.O_WRONLY | Fcntl.O_CREAT, 0600)) {
      var script = "echo here >/proc/self/fd/" + kept.value();
      var wiring = Optional.of(new Wiring(kept, kept.value()));
      try (var child =
          ChildProcess.start("/bin/sh", List.of("sh", "-c", script), Map.of(), wiring)) {
        assertThat(child.awaitStatus()).isZero();
      }
    }

    assertThat(file).hasContent("here\n");
  }

  @Test
  void aConnectionGoesBothWays() throws Exception {
    try (var pair = SocketPair.open("test");
        var child =
            ChildProcess.start(
                "/bin/sh",
                List.of("sh", "-c", "echo hello >&3; read -r status <&3; exit $status"),
                Map.of(),
                Optional.of(new Wiring(pair.theirs(), 3)))) {
      var buffer = new NativeBuffer(16);
      int length = LibC.read(pair.ours(), buffer);
      assertThat(new String(buffer.get(0, length), StandardCharsets.US_ASCII)).isEqualTo("hello\n");
      LibC.send(pair.ours(), NativeBuffer.ofText("5\n"), 2);
      assertThat(child.awaitStatus()).isEqualTo(5);
    }
  }

  @Test
  void itEndsWithAllThatItStarted() throws Exception {
    var pidFile = directory.resolve("pid");
    try (var child =
        shell(
            "cat /dev/zero >/dev/null & echo $! >" + pidFile + "; wait",
            Map.of("PATH", "/bin:/usr/bin"))) {
      Await.until(
          "the pid is written",
          () -> Files.exists(pidFile) && !Files.readString(pidFile).isEmpty());
      child.killGroup();
      assertThat(child.awaitStatus()).isEqualTo(128 + 9);
    }
    var started = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
    Await.until("it has ended", () -> started.filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void whatCannotBeExecutedIsSaid() {
    assertThatThrownBy(
            () -> ChildProcess.start("/nonexistent", List.of("x"), Map.of(), Optional.empty()))
        .isInstanceOf(ErrnoException.class)
        .hasMessage("execute /nonexistent: ENOENT (No such file or directory)");
  }
}
