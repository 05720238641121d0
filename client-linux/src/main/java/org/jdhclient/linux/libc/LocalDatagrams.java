package org.jdhclient.linux.libc;

/** Datagrams to another process of this machine (unix(7)), of which none ever waits. */
public final class LocalDatagrams implements AutoCloseable {
  private static final int TYPE =
      SocketConstants.SOCK_DGRAM | SocketConstants.SOCK_NONBLOCK | SocketConstants.SOCK_CLOEXEC;

  private final FileDescriptor socket;
  private final NativeBuffer destination;

  private LocalDatagrams(FileDescriptor socket, NativeBuffer destination) {
    this.socket = socket;
    this.destination = destination;
  }

  /**
   * @param to nobody need listen there
   * @throws ErrnoException if there is no descriptor left for a socket
   */
  public static LocalDatagrams to(LocalAddress to) throws ErrnoException {
    var socket = LibC.socket(SocketConstants.AF_UNIX, TYPE, 0, to.toString());
    return new LocalDatagrams(socket, to.sockaddr());
  }

  /**
   * Sends octets as one datagram.
   *
   * @return false if whoever listens there has no room for it now
   * @throws ErrnoException ENOENT or ECONNREFUSED if nobody listens
   */
  public boolean send(byte[] octets) throws ErrnoException {
    try {
      LibC.sendto(
          socket, new NativeBuffer(octets.length).put(0, octets), octets.length, destination);
      return true;
    } catch (ErrnoException e) {
      if (e.is(Errno.EAGAIN)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
