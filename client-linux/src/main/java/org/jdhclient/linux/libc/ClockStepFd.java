package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
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
    int result =
        result(C.timerfd_create(CLOCK_REALTIME, TimerFd.TFD_NONBLOCK | TimerFd.TFD_CLOEXEC));
    if (result < 0) {
      throw new ErrnoException("timerfd_create", -result);
    }
    var steps = new ClockStepFd(new FileDescriptor(result, "clock steps"));
    steps.arm();
    return steps;
  }

  private void arm() throws ErrnoException {
    var time = new NativeBuffer(Itimerspec.SIZE);
    time.putI64(Itimerspec.IT_VALUE + Timespec.TV_SEC, FAR_SECONDS);
    int flags = TimerFd.TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
    int result = result(C.timerfd_settime(descriptor.value(), flags, time.address(), 0));
    Reference.reachabilityFence(time);
    if (result < 0) {
      throw new ErrnoException("timerfd_settime", -result);
    }
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
