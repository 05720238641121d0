package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SignalFdTest {
  /** Waits for a signal in a JVM whose threads all have it blocked. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws ErrnoException {
      try (var signals = SignalFd.open(SignalFd.SIGUSR1, SignalFd.SIGTERM)) {
        System.out.println("pending " + signals.read());
        var poll = new PollSet(signals.descriptor());
        poll.await(60_000);
        System.out.println("signal " + signals.read());
      }
    }
  }

  @Test
  void nothingPendingIsMinusOne() throws Exception {
    try (var signals = SignalFd.open(SignalFd.SIGUSR1)) {
      assertThat(signals.read()).isEqualTo(-1);
    }
  }

  @Test
  void aBlockedSignalIsRead() throws Exception {
    assumeTrue(canBlockSignals(), "env has no --block-signal (coreutils before 8.31)");
    var process =
        new ProcessBuilder(
                "env",
                "--block-signal=USR1,TERM",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xrs",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = reader(process)) {
      assertThat(out.readLine()).isEqualTo("pending -1");
      new ProcessBuilder("kill", "-USR1", Long.toString(process.pid())).start().waitFor();
      assertThat(out.readLine()).isEqualTo("signal " + SignalFd.SIGUSR1);
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static boolean canBlockSignals() throws Exception {
    return new ProcessBuilder("env", "--block-signal=USR1", "true").start().waitFor() == 0;
  }
}
