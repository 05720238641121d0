package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import org.jdhclient.linux.libc.struct.Itimerspec;
import org.jdhclient.linux.libc.struct.Timespec;

/**
 * A point in time as something to wait for with poll (timerfd_create(2)), by CLOCK_BOOTTIME.
 *
 * <p>The clock counts suspend, which poll's own timeout does not: a deadline that passed while the
 * machine slept fires as soon as it wakes.
 */
public final class TimerFd implements AutoCloseable {
  public static final int TFD_NONBLOCK = Fcntl.O_NONBLOCK;
  public static final int TFD_CLOEXEC = Fcntl.O_CLOEXEC;
  public static final int TFD_TIMER_ABSTIME = 1;

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final FileDescriptor descriptor;
  private final NativeBuffer time = new NativeBuffer(Itimerspec.SIZE);
  private final NativeBuffer expirations = new NativeBuffer(Long.BYTES);

  private TimerFd(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /** A timer that is not armed. */
  public static TimerFd open() throws ErrnoException {
    return new TimerFd(create(LibC.CLOCK_BOOTTIME, "timerfd"));
  }

  /**
   * A timer by some clock, not armed.
   *
   * @param name for messages
   */
  static FileDescriptor create(int clock, String name) throws ErrnoException {
    int result = result(C.timerfd_create(clock, TFD_NONBLOCK | TFD_CLOEXEC));
    if (result < 0) {
      throw new ErrnoException("timerfd_create", -result);
    }
    return new FileDescriptor(result, name);
  }

  /**
   * Lets the timer fire once, in place of what it was armed for before; a time that is past fires
   * at once.
   *
   * @param nanosSinceBoot a reading of CLOCK_BOOTTIME
   */
  public void arm(long nanosSinceBoot) throws ErrnoException {
    // A timer set to 0 would be disarmed.
    set(Math.max(1, nanosSinceBoot));
  }

  private void set(long nanos) throws ErrnoException {
    time.putI64(Itimerspec.IT_VALUE + Timespec.TV_SEC, nanos / NANOS_PER_SECOND);
    time.putI64(Itimerspec.IT_VALUE + Timespec.TV_NSEC, nanos % NANOS_PER_SECOND);
    set(descriptor, TFD_TIMER_ABSTIME, time);
  }

  /**
   * Arms a timer.
   *
   * @param time a struct itimerspec
   */
  static void set(FileDescriptor timer, int flags, NativeBuffer time) throws ErrnoException {
    int result = result(C.timerfd_settime(timer.value(), flags, time.address(), 0));
    Reference.reachabilityFence(time);
    if (result < 0) {
      throw new ErrnoException("timerfd_settime", -result);
    }
  }

  /**
   * Makes a timer that fired wait for its next time.
   *
   * @return whether it had fired
   */
  public boolean drain() throws ErrnoException {
    return LibC.read(descriptor, expirations) == expirations.size();
  }

  /** For poll: ready once the timer fired, until {@link #drain}; closed by {@link #close}. */
  public FileDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
