package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import org.jdhclient.linux.libc.struct.SignalfdSiginfo;

/**
 * Signals as something to read (signalfd(2)).
 *
 * <p>A signal arrives here only if every thread of the process has it blocked. This blocks it in
 * the thread that opens; a JVM has started others before any Java code runs, so the one who starts
 * a JVM has to block it too ({@code env --block-signal}).
 */
public final class SignalFd implements AutoCloseable {
  public static final int SIGHUP = 1;
  public static final int SIGINT = 2;
  public static final int SIGUSR1 = 10;
  public static final int SIGTERM = 15;
  public static final int SIGCONT = 18;

  /** signal.h. */
  private static final int SIG_BLOCK = 0;

  private static final int SFD_NONBLOCK = SocketConstants.SOCK_NONBLOCK;
  private static final int SFD_CLOEXEC = SocketConstants.SOCK_CLOEXEC;

  /** sizeof(sigset_t) in the C library; the kernel uses the first 8 octets. */
  static final int SIGSET_SIZE = 128;

  private final FileDescriptor descriptor;
  private final NativeBuffer info = new NativeBuffer(SignalfdSiginfo.SIZE);

  private SignalFd(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * @param signals numbers from 1 to 64
   */
  public static SignalFd open(int... signals) throws ErrnoException {
    long mask = 0;
    for (int signal : signals) {
      mask |= 1L << (signal - 1);
    }
    var set = new NativeBuffer(SIGSET_SIZE).putI64(0, mask);
    block(set);
    int result = result(C.signalfd(-1, set.address(), SFD_NONBLOCK | SFD_CLOEXEC));
    Reference.reachabilityFence(set);
    if (result < 0) {
      throw new ErrnoException("signalfd", -result);
    }
    return new SignalFd(new FileDescriptor(result, "signalfd"));
  }

  /** Unlike others, this function returns its errno. */
  private static void block(NativeBuffer set) throws ErrnoException {
    int error = C.pthread_sigmask(SIG_BLOCK, set.address(), 0);
    Reference.reachabilityFence(set);
    if (error != 0) {
      throw new ErrnoException("pthread_sigmask", error);
    }
  }

  /**
   * Takes one pending signal.
   *
   * @return its number, or -1 if none is pending
   */
  public int read() throws ErrnoException {
    int length = LibC.read(descriptor, info);
    return length < info.size() ? -1 : info.i32(SignalfdSiginfo.SSI_SIGNO);
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
