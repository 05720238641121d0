package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProcessesTest {
  private static final int PATIENCE_MILLIS = 10_000;

  /** PID_MAX_LIMIT of linux/threads.h: no process has it. */
  private static final int NO_PID = 4 * 1024 * 1024;

  @Test
  void aSignalledProcessEndsByTheSignal() throws Exception {
    var process = new ProcessBuilder("cat").start();
    try {
      assertThat(Processes.kill(process.pid(), SignalFd.SIGTERM)).isTrue();
      assertThat(process.waitFor()).isEqualTo(128 + SignalFd.SIGTERM);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aProcessThatIsNotThereIsNoError() throws Exception {
    assertThat(Processes.kill(NO_PID, SignalFd.SIGTERM)).isFalse();
    assertThat(PidFd.open(NO_PID)).isEmpty();
  }

  @Test
  void groupsAndEveryoneAreOutOfReach() {
    for (long pid : new long[] {0, -1, -ProcessHandle.current().pid()}) {
      assertThatThrownBy(() -> Processes.kill(pid, SignalFd.SIGTERM))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theEndOfAProcessCanBeWaitedFor() throws Exception {
    var process = new ProcessBuilder("cat").start();
    try (var pidFd = PidFd.open(process.pid()).orElseThrow()) {
      var poll = new PollSet(pidFd.descriptor());
      assertThat(poll.await(0)).isZero();
      process.getOutputStream().close();
      assertThat(poll.await(PATIENCE_MILLIS)).isEqualTo(1);
    } finally {
      process.destroyForcibly();
    }
  }
}
