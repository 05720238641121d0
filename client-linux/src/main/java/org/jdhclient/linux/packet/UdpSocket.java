package org.jdhclient.linux.packet;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_CLOEXEC;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_DGRAM;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_NONBLOCK;
import static org.jdhclient.linux.libc.SocketConstants.SOL_SOCKET;
import static org.jdhclient.linux.libc.SocketConstants.SO_BINDTODEVICE;
import static org.jdhclient.linux.libc.SocketConstants.SO_REUSEADDR;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.SockaddrIn;
import org.jdhclient.wire.Octets;

/**
 * Sends datagrams from a leased address by the kernel's own routing and ARP; receives none.
 *
 * <p>The answers are read from the packet socket, which sees them too and knows the state of their
 * checksum. This socket's filter drops everything, so that nothing piles up unread; but that it is
 * bound to the port is what keeps the kernel from answering a server with ICMP port unreachable.
 */
public final class UdpSocket implements AutoCloseable {
  /** The longest payload of a UDP datagram over IPv4, in octets. */
  private static final int PAYLOAD_SIZE = 65_507;

  private final FileDescriptor descriptor;
  private final NativeBuffer address = new NativeBuffer(SockaddrIn.SIZE);
  private final NativeBuffer data;

  private UdpSocket(FileDescriptor descriptor) {
    this.descriptor = descriptor;
    this.data = new NativeBuffer(PAYLOAD_SIZE);
  }

  /**
   * @param device the interface's name; what is sent leaves through it whatever the routes say
   * @param local an address that the interface has
   * @throws ErrnoException EADDRNOTAVAIL if it has not, EACCES if the port is privileged
   */
  public static UdpSocket open(String device, Ipv4Address local, int port) throws ErrnoException {
    var descriptor =
        LibC.socket(
            AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, "AF_INET ".concat(device));
    try {
      SocketFilter.attach(descriptor, DhcpFilter.rejectAll());
      LibC.setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR");
      LibC.setsockopt(
          descriptor, SOL_SOCKET, SO_BINDTODEVICE, NativeBuffer.ofText(device), "SO_BINDTODEVICE");
      var socket = new UdpSocket(descriptor);
      socket.bind(local, port);
      return socket;
    } catch (ErrnoException e) {
      descriptor.close();
      throw e;
    }
  }

  private void bind(Ipv4Address local, int port) throws ErrnoException {
    try {
      LibC.bind(descriptor, sockaddr(local, port));
    } catch (ErrnoException e) {
      throw e.is(Errno.EACCES) ? e.explainedBy("needs CAP_NET_BIND_SERVICE") : e;
    }
  }

  /**
   * @param payload what follows the UDP header, at most 65,507 octets
   * @throws ErrnoException ENETUNREACH, EHOSTUNREACH, ENODEV, EAGAIN if the queue is full ...
   */
  public void send(Octets payload, Ipv4Address destination, int port) throws ErrnoException {
    data.put(0, payload.toByteArray());
    LibC.sendto(descriptor, data, payload.length(), sockaddr(destination, port));
  }

  private NativeBuffer sockaddr(Ipv4Address host, int port) {
    return address
        .putU16(SockaddrIn.SIN_FAMILY, AF_INET)
        .putU16Be(SockaddrIn.SIN_PORT, port)
        .putI32Be(SockaddrIn.SIN_ADDR, host.value());
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
