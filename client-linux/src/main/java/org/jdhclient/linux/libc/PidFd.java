package org.jdhclient.linux.libc;

import java.util.Optional;

/**
 * Another process as something to wait for with poll (pidfd_open(2)): ready once it has ended, with
 * all that it had open closed.
 */
public final class PidFd implements AutoCloseable {
  /** SYS_pidfd_open, the same on all architectures. */
  static final int SYS_PIDFD_OPEN = 434;

  /** By number, for glibc has a function for it only since 2.36. Looked up by the first use. */
  private static final NativeFunction SYSCALL = new NativeFunction("syscall");

  private final FileDescriptor descriptor;

  private PidFd(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * @return empty if there is no such process
   * @throws ErrnoException ENOSYS before Linux 5.3
   */
  public static Optional<PidFd> open(long pid) throws ErrnoException {
    int result = SYSCALL.call(SYS_PIDFD_OPEN, pid, 0);
    if (result == -Errno.ESRCH.number()) {
      return Optional.empty();
    }
    if (result < 0) {
      throw new ErrnoException("pidfd_open " + pid, -result);
    }
    return Optional.of(new PidFd(new FileDescriptor(result, "pidfd " + pid)));
  }

  /** For poll; closed by {@link #close}. */
  public FileDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
