package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;

/** A pipe (pipe2(2)) whose ends never wait. */
public final class Pipe implements AutoCloseable {

  private final FileDescriptor readEnd;
  private final FileDescriptor writeEnd;

  private Pipe(FileDescriptor readEnd, FileDescriptor writeEnd) {
    this.readEnd = readEnd;
    this.writeEnd = writeEnd;
  }

  public static Pipe open(String name) throws ErrnoException {
    var fds = new NativeBuffer(2 * Integer.BYTES);
    int flags = SocketConstants.SOCK_NONBLOCK | SocketConstants.SOCK_CLOEXEC;
    int result = result(C.pipe2(fds.address(), flags));
    Reference.reachabilityFence(fds);
    if (result < 0) {
      throw new ErrnoException("pipe " + name, -result);
    }
    return new Pipe(
        new FileDescriptor(fds.i32(0), name), new FileDescriptor(fds.i32(Integer.BYTES), name));
  }

  public FileDescriptor readEnd() {
    return readEnd;
  }

  public FileDescriptor writeEnd() {
    return writeEnd;
  }

  @Override
  public void close() {
    readEnd.close();
    writeEnd.close();
  }
}
