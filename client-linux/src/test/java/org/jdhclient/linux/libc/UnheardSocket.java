package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.nio.file.Path;

/**
 * A socket that has something for poll, and refuses whoever is to be accepted: it does not listen.
 */
public final class UnheardSocket {
  private UnheardSocket() {}

  public static FileDescriptor at(Path path) throws ErrnoException {
    int type = SocketConstants.SOCK_STREAM | SocketConstants.SOCK_NONBLOCK;
    var socket = LibC.socket(SocketConstants.AF_UNIX, type, 0, path.toString());
    LibC.bind(socket, LocalAddress.path(path).sockaddr());
    return socket;
  }

  /** From here on it is as any other. */
  public static void listen(FileDescriptor socket) throws ErrnoException {
    int result = result(C.listen(socket.value(), 1));
    if (result < 0) {
      throw new ErrnoException("listen", -result);
    }
  }
}
