package org.jdhclient.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;

class AttemptTimerTest {
  private static final Span TIMEOUT = Span.ofSeconds(60);

  private final AttemptTimer timer = new AttemptTimer();

  private static BootTime at(long seconds) {
    return BootTime.ofSeconds(seconds);
  }

  @Test
  void anAttemptFailsOnceInEachTimeout() {
    timer.goesOn(at(0), TIMEOUT);
    timer.goesOn(at(30), TIMEOUT);
    assertThat(timer.hasFailed(at(59), TIMEOUT)).isFalse();
    assertThat(timer.hasFailed(at(60), TIMEOUT)).isTrue();
    assertThat(timer.hasFailed(at(60), TIMEOUT)).isFalse();
    assertThat(timer.deadline()).isEqualTo(at(120));
  }

  @Test
  void anAttemptThatHasEndedDoesNotFail() {
    timer.goesOn(at(0), TIMEOUT);
    timer.ends();
    assertThat(timer.deadline()).isEqualTo(BootTime.NEVER);
    timer.woken(at(10), at(1000));
    assertThat(timer.hasFailed(at(1000), TIMEOUT)).isFalse();
  }

  @Test
  void timeSleptThroughDoesNotCount() {
    timer.goesOn(at(0), TIMEOUT);
    timer.woken(at(10), at(1010));
    assertThat(timer.deadline()).isEqualTo(at(1060));
  }

  /** A loop that is always a little late would never see the end. */
  @Test
  void aLittleLateIsLate() {
    timer.goesOn(at(0), TIMEOUT);
    timer.woken(at(60), at(60).plusMillis(900));
    assertThat(timer.hasFailed(at(60).plusMillis(900), TIMEOUT)).isTrue();
  }

  @Test
  void noPatienceAtAllIsASecond() {
    timer.goesOn(at(0), Span.ZERO);
    assertThat(timer.deadline()).isEqualTo(at(1));
  }
}
