package org.jdhclient.linux.packet;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET6;
import static org.jdhclient.linux.libc.SocketConstants.IPPROTO_IPV6;
import static org.jdhclient.linux.libc.SocketConstants.IPPROTO_UDP;
import static org.jdhclient.linux.libc.SocketConstants.IPV6_V6ONLY;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_CLOEXEC;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_DGRAM;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_NONBLOCK;
import static org.jdhclient.linux.libc.SocketConstants.SOL_SOCKET;
import static org.jdhclient.linux.libc.SocketConstants.SO_BINDTODEVICE;
import static org.jdhclient.linux.libc.SocketConstants.SO_RCVBUF;

import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.struct.SockaddrIn6;

/**
 * A UDP port of IPv6 that an interface has, so that the kernel does not answer what comes to it
 * with ICMPv6 port unreachable. Nothing is read from it: its filter drops all.
 */
public final class QuietPort implements AutoCloseable {
  /** The kernel takes the least that it allows instead (socket(7)). */
  private static final int LEAST = 0;

  private final FileDescriptor descriptor;

  private QuietPort(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * Takes a port of all of an interface's addresses, and shares it with nobody.
   *
   * @param device the interface's name
   * @throws ErrnoException EADDRINUSE if a program has it already, on this interface or on all, so
   *     that the kernel is quiet anyway; EACCES if the port is privileged and this process has no
   *     CAP_NET_BIND_SERVICE; EAFNOSUPPORT if the kernel has no IPv6
   */
  public static QuietPort open(String device, int port) throws ErrnoException {
    var descriptor =
        LibC.socket(
            AF_INET6,
            SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC,
            IPPROTO_UDP,
            "AF_INET6 port " + port + " " + device);
    try {
      SocketFilter.attach(descriptor, Dhcp6Filter.rejectAll());
      LibC.setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, LEAST, "SO_RCVBUF");
      LibC.setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, 1, "IPV6_V6ONLY");
      var name = NativeBuffer.ofOctets(device);
      LibC.setsockopt(descriptor, SOL_SOCKET, SO_BINDTODEVICE, name, "SO_BINDTODEVICE");
      LibC.bind(descriptor, anyAddress(port));
      return new QuietPort(descriptor);
    } catch (ErrnoException e) {
      descriptor.close();
      throw explained(e, port);
    }
  }

  private static NativeBuffer anyAddress(int port) {
    return new NativeBuffer(SockaddrIn6.SIZE)
        .putU16(SockaddrIn6.SIN6_FAMILY, AF_INET6)
        .putU16Be(SockaddrIn6.SIN6_PORT, port);
  }

  private static ErrnoException explained(ErrnoException refusal, int port) {
    if (refusal.is(Errno.EADDRINUSE)) {
      return refusal.explainedBy(
          "another program has the port: a second DHCPv6 client? See ss -6lunp sport = :" + port);
    }
    return refusal.is(Errno.EACCES)
        ? refusal.explainedBy("a port below 1024 takes CAP_NET_BIND_SERVICE")
        : refusal;
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
