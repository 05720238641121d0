package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProcessesTest {
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
  }

  @Test
  void groupsAndEveryoneAreOutOfReach() {
    for (long pid : new long[] {0, -1, -ProcessHandle.current().pid()}) {
      assertThatThrownBy(() -> Processes.kill(pid, SignalFd.SIGTERM))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
