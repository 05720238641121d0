package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import java.util.Optional;
import org.jdhclient.linux.libc.struct.Ucred;

/** Stream sockets between processes of one machine (unix(7)); none of them ever waits. */
public final class LocalSocket {
  private static final int TYPE =
      SocketConstants.SOCK_STREAM | SocketConstants.SOCK_NONBLOCK | SocketConstants.SOCK_CLOEXEC;

  /** How many may wait to be accepted; who comes after them is told EAGAIN. */
  private static final int BACKLOG = 16;

  private static final int ALL_BUT_READ_AND_WRITE = 0111;

  private LocalSocket() {}

  /** The process at a socket's other end, when it connected or began to listen. */
  public record Peer(long pid, int uid) {}

  /**
   * @throws ErrnoException EADDRINUSE if another socket has the address, or a file is there
   */
  public static FileDescriptor listen(LocalAddress address) throws ErrnoException {
    var socket = LibC.socket(SocketConstants.AF_UNIX, TYPE, 0, address.toString());
    try {
      bind(socket, address);
      check(result(C.listen(socket.value(), BACKLOG)), "listen " + socket);
      return socket;
    } catch (ErrnoException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * So that everybody may connect, the file is made with the permissions for it: whoever can write
   * to the directory could have put a link in its place by the time that they were changed.
   */
  private static void bind(FileDescriptor socket, LocalAddress address) throws ErrnoException {
    int mask = C.umask(ALL_BUT_READ_AND_WRITE);
    try {
      LibC.bind(socket, address.sockaddr());
    } finally {
      C.umask(mask);
    }
  }

  /**
   * @throws ErrnoException ECONNREFUSED or ENOENT if nobody listens there, EAGAIN if too many wait
   */
  public static FileDescriptor connect(LocalAddress address) throws ErrnoException {
    var socket = LibC.socket(SocketConstants.AF_UNIX, TYPE, 0, address.toString());
    var sockaddr = address.sockaddr();
    int connected = result(C.connect(socket.value(), sockaddr.address(), sockaddr.size()));
    Reference.reachabilityFence(sockaddr);
    if (connected < 0) {
      socket.close();
      var refusal = new ErrnoException("connect " + address, -connected);
      throw refusal.is(Errno.EAGAIN)
          ? refusal.explainedBy("none of those who ask it are answered: is it stopped by a signal?")
          : refusal;
    }
    return socket;
  }

  /**
   * Takes the next of those that wait.
   *
   * @return empty if nobody waits
   */
  public static Optional<FileDescriptor> accept(FileDescriptor listening) throws ErrnoException {
    int flags = SocketConstants.SOCK_NONBLOCK | SocketConstants.SOCK_CLOEXEC;
    int accepted = result(C.accept4(listening.value(), 0, 0, flags));
    if (accepted == -Errno.EAGAIN.number() || accepted == -Errno.ECONNABORTED.number()) {
      return Optional.empty();
    }
    check(accepted, "accept " + listening);
    return Optional.of(new FileDescriptor(accepted, "connection to " + listening));
  }

  /** Who is at the other end, as the kernel knows. */
  public static Peer peer(FileDescriptor socket) throws ErrnoException {
    var credentials = new NativeBuffer(Ucred.SIZE);
    int level = SocketConstants.SOL_SOCKET;
    LibC.getsockopt(socket, level, SocketConstants.SO_PEERCRED, credentials, "SO_PEERCRED");
    return new Peer(credentials.i32(Ucred.PID), credentials.i32(Ucred.UID));
  }

  /**
   * Sends octets whole, or not: what the kernel does not take at once is lost, and the connection
   * then good for nothing.
   *
   * @return whether it took all of them
   */
  public static boolean send(FileDescriptor socket, byte[] octets) {
    var data = new NativeBuffer(octets.length).put(0, octets);
    int flags = SocketConstants.MSG_DONTWAIT | SocketConstants.MSG_NOSIGNAL;
    int sent = result(C.send(socket.value(), data.address(), octets.length, flags));
    Reference.reachabilityFence(data);
    return sent == octets.length;
  }

  private static void check(int result, String call) throws ErrnoException {
    if (result < 0) {
      throw new ErrnoException(call, -result);
    }
  }
}
