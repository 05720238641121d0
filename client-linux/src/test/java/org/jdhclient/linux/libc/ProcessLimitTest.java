package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessLimitTest {
  private static final int EAGAIN = -Errno.EAGAIN.number();
  private static final int ENOMEM = -Errno.ENOMEM.number();
  private static final int ENOENT = -Errno.ENOENT.number();

  @Test
  void whatIsShortForAMomentIsWaitedFor() {
    var answers = new ArrayDeque<>(List.of(EAGAIN, ENOMEM, 7, 8));

    assertThat(ProcessLimit.patiently(answers::remove)).isEqualTo(7);
  }

  @Test
  void whatIsNotThereIsNotWaitedFor() {
    var answers = new ArrayDeque<>(List.of(ENOENT, 7));

    assertThat(ProcessLimit.patiently(answers::remove)).isEqualTo(ENOENT);
  }

  @Test
  void theRemedyIsNamed() {
    assertThat(ProcessLimit.refused("fork", -EAGAIN))
        .hasMessage(
            "fork: EAGAIN (no more processes may be started:"
                + " see ulimit -u, and pids.max of the cgroup)");
    assertThat(ProcessLimit.refused("fork", -ENOMEM))
        .hasMessage("fork: ENOMEM (Cannot allocate memory)");
  }
}
