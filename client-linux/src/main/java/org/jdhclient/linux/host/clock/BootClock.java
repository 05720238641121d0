package org.jdhclient.linux.host.clock;

import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.struct.Timespec;
import org.jdhclient.time.BootTime;

/** CLOCK_BOOTTIME: the one clock that the client goes by. */
public final class BootClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int PAUSE_MILLIS = 10;

  private final NativeBuffer timespec = new NativeBuffer(Timespec.SIZE);

  public BootTime now() {
    return new BootTime(nanos(LibC.CLOCK_BOOTTIME));
  }

  /** What {@link #now} would be if the machine had never been suspended. */
  public BootTime awake() {
    return new BootTime(nanos(LibC.CLOCK_MONOTONIC)).earlier(now());
  }

  /** A short wait between two looks at what the kernel does not tell of by itself. */
  public void pause() {
    try {
      new PollSet().await(PAUSE_MILLIS);
    } catch (ErrnoException e) {
      throw new IllegalStateException("no poll, though there is nothing to poll", e);
    }
  }

  private long nanos(int clock) {
    try {
      LibC.clock_gettime(clock, timespec);
    } catch (ErrnoException e) {
      throw new IllegalStateException("no clock " + clock + ", which Linux has since 2.6.39", e);
    }
    return timespec.i64(Timespec.TV_SEC) * NANOS_PER_SECOND + timespec.i64(Timespec.TV_NSEC);
  }
}
