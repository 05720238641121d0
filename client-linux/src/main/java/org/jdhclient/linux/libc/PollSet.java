package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import org.jdhclient.linux.libc.struct.Pollfd;

/** File descriptors to wait on with poll(2), in a fixed order. */
public final class PollSet {
  private static final int PAUSE_MILLIS = 100;

  /** POLLERR, POLLHUP and POLLNVAL are told always. */
  private static final int ERRORS_ONLY = 0;

  private final NativeBuffer fds;
  private final int count;

  public PollSet(FileDescriptor... descriptors) {
    this(descriptors.length);
    putInputs(descriptors);
  }

  private PollSet(int count) {
    this.count = count;
    this.fds = new NativeBuffer(count * Pollfd.SIZE);
  }

  /**
   * Several to be read, and behind them one that is only written to: it is ready when nobody reads
   * any more what is written there.
   */
  public static PollSet withOutput(FileDescriptor output, FileDescriptor... inputs) {
    var set = new PollSet(inputs.length + 1);
    set.putInputs(inputs);
    set.put(inputs.length, output, ERRORS_ONLY);
    return set;
  }

  private void putInputs(FileDescriptor... inputs) {
    for (int i = 0; i < inputs.length; i++) {
      put(i, inputs[i], Pollfd.POLLIN);
    }
  }

  private void put(int index, FileDescriptor descriptor, int events) {
    fds.putI32(index * Pollfd.SIZE + Pollfd.FD, descriptor.value());
    fds.putU16(index * Pollfd.SIZE + Pollfd.EVENTS, events);
  }

  /** Waits a little where the kernel lacks something: to wait for nothing takes no memory. */
  static void pause() {
    C.poll(0, 0, PAUSE_MILLIS);
  }

  /**
   * Waits until a descriptor can be read or has failed, or the time is over.
   *
   * @param timeoutMillis milliseconds; negative waits for ever
   * @return how many are ready; 0 when woken by time, or early by a signal or for want of memory
   */
  public int await(int timeoutMillis) throws ErrnoException {
    for (int i = 0; i < count; i++) {
      fds.putU16(i * Pollfd.SIZE + Pollfd.REVENTS, 0);
    }
    int result = result(C.poll(fds.address(), count, timeoutMillis));
    Reference.reachabilityFence(fds);
    if (result == -Errno.ENOMEM.number()) {
      pause();
      return 0;
    }
    if (result < 0 && result != -Errno.EINTR.number()) {
      throw new ErrnoException("poll", -result);
    }
    return Math.max(0, result);
  }

  /**
   * Whether a descriptor had something at the last {@link #await}: data, or an error that reading
   * it will tell.
   *
   * @param index its place among the constructor's arguments
   */
  public boolean isReady(int index) {
    return fds.u16(index * Pollfd.SIZE + Pollfd.REVENTS) != 0;
  }
}
