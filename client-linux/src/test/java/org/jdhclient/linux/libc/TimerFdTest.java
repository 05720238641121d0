package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jdhclient.linux.libc.struct.Timespec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimerFdTest {
  private static final int PATIENCE_MILLIS = 60_000;

  private TimerFd timer;
  private PollSet poll;

  @BeforeEach
  void open() throws ErrnoException {
    timer = TimerFd.open();
    poll = new PollSet(timer.descriptor());
  }

  @AfterEach
  void close() {
    timer.close();
  }

  private static long now() throws ErrnoException {
    var time = new NativeBuffer(Timespec.SIZE);
    LibC.clock_gettime(LibC.CLOCK_BOOTTIME, time);
    return TimeUnit.SECONDS.toNanos(time.i64(Timespec.TV_SEC)) + time.i64(Timespec.TV_NSEC);
  }

  private void assertFires() throws ErrnoException {
    assertThat(poll.await(PATIENCE_MILLIS)).isEqualTo(1);
    assertThat(timer.drain()).isTrue();
  }

  private void assertRests() throws ErrnoException {
    assertThat(poll.await(0)).isZero();
    assertThat(timer.drain()).isFalse();
  }

  @Test
  void firesNotBeforeItIsArmed() throws Exception {
    assertRests();
  }

  @Test
  void firesOnceAtItsTime() throws Exception {
    long deadline = now() + TimeUnit.MILLISECONDS.toNanos(50);
    timer.arm(deadline);
    assertFires();
    assertThat(now()).isGreaterThanOrEqualTo(deadline);
    assertRests();
  }

  @Test
  void aTimeThatIsPastFiresAtOnce() throws Exception {
    for (long past : new long[] {now() - 1, 1, 0, -1, Long.MIN_VALUE}) {
      timer.arm(past);
      assertFires();
    }
  }

  @Test
  void theFarthestTimeIsATimeToo() throws Exception {
    timer.arm(Long.MAX_VALUE);
    assertRests();
  }

  @Test
  void armingAgainReplacesTheTime() throws Exception {
    timer.arm(now() + TimeUnit.HOURS.toNanos(1));
    timer.arm(now());
    assertFires();
    timer.arm(now() + TimeUnit.HOURS.toNanos(1));
    assertRests();
  }
}
