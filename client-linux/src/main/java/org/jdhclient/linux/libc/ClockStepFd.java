package org.jdhclient.linux.libc;

import org.jdhclient.linux.libc.struct.Itimerspec;
import org.jdhclient.linux.libc.struct.Timespec;

/**
 * Steps of the wall clock as something to wait for with poll (timerfd_create(2),
 * TFD_TIMER_CANCEL_ON_SET). The end of a suspend is one, too (timerfd_resume in fs/timerfd.c): no
 * other thing tells a process of that by itself.
 */
public final class ClockStepFd implements AutoCloseable {
  private static final int CLOCK_REALTIME = 0;
  private static final int TFD_TIMER_CANCEL_ON_SET = 2;

  /** In the year 2255, which the kernel can still count (KTIME_SEC_MAX). */
  private static final long FAR_SECONDS = 9_000_000_000L;

  private final FileDescriptor descriptor;
  private final NativeBuffer expirations = new NativeBuffer(Long.BYTES);

  private ClockStepFd(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  public static ClockStepFd open() throws ErrnoException {
    var timer = TimerFd.create(CLOCK_REALTIME, "clock steps");
    var time = new NativeBuffer(Itimerspec.SIZE);
    time.putI64(Itimerspec.IT_VALUE + Timespec.TV_SEC, FAR_SECONDS);
    TimerFd.set(timer, TimerFd.TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, time);
    return new ClockStepFd(timer);
  }

  /** Makes it wait for the next step. */
  public void drain() throws ErrnoException {
    try {
      LibC.read(descriptor, expirations);
    } catch (ErrnoException e) {
      if (!e.is(Errno.ECANCELED)) {
        throw e;
      }
    }
  }

  /** For poll: ready once the clock has stepped, until {@link #drain}. */
  public FileDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
