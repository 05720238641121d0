package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No test sets the machine's clock. */
class ClockStepFdTest {
  @Test
  void whileTheClockGoesOnNothingIsToBeRead() throws Exception {
    try (var steps = ClockStepFd.open()) {
      assertThat(new PollSet(steps.descriptor()).await(0)).isZero();
      steps.drain();
      assertThat(new PollSet(steps.descriptor()).await(0)).isZero();
    }
  }
}
