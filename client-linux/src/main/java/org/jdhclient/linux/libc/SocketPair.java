package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;

/** Two ends of one connection (socketpair(2)): this process's, and one for a child. */
public final class SocketPair implements AutoCloseable {
  private final FileDescriptor ours;
  private final FileDescriptor theirs;

  private SocketPair(FileDescriptor ours, FileDescriptor theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Both ends wait when they read what is not there yet: poll before. */
  public static SocketPair open(String name) throws ErrnoException {
    var fds = new NativeBuffer(2 * Integer.BYTES);
    int type = SocketConstants.SOCK_STREAM | SocketConstants.SOCK_CLOEXEC;
    int result = result(C.socketpair(SocketConstants.AF_UNIX, type, 0, fds.address()));
    Reference.reachabilityFence(fds);
    if (result < 0) {
      throw new ErrnoException("socketpair " + name, -result);
    }
    return new SocketPair(
        new FileDescriptor(fds.i32(0), name), new FileDescriptor(fds.i32(Integer.BYTES), name));
  }

  public FileDescriptor ours() {
    return ours;
  }

  public FileDescriptor theirs() {
    return theirs;
  }

  @Override
  public void close() {
    ours.close();
    theirs.close();
  }
}
