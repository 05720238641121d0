package org.jdhclient.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuspendWatchTest {
  private final SuspendWatch watch = new SuspendWatch(at(1000), at(400));

  private static BootTime at(long seconds) {
    return BootTime.ofSeconds(seconds);
  }

  @Test
  void timeThatGoesByAwakeIsNoSuspend() {
    assertThat(watch.hasSlept(at(5000), at(4400))).isFalse();
    assertThat(watch.hasSlept(at(5001), at(4400))).as("clocks read one after the other").isFalse();
  }

  @Test
  void eachSuspendIsNoticedOnce() {
    assertThat(watch.hasSlept(at(1010), at(405))).isTrue();
    assertThat(watch.hasSlept(at(1020), at(415))).isFalse();
    assertThat(watch.hasSlept(at(9000), at(416))).isTrue();
    assertThat(watch.hasSlept(at(9000), at(416))).isFalse();
  }
}
