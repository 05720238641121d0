package org.jdhclient.linux.packet;

import static org.jdhclient.linux.libc.SocketConstants.SOCK_RAW;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.UdpDatagram;

/**
 * A raw socket (raw(7)) for who may not bind to a privileged port: the UDP header, with the
 * client's port in it, is written here, and the kernel does the rest.
 *
 * <p>As nothing is bound to the port, the kernel answers a server's reply with ICMP port
 * unreachable, besides handing it to the packet socket.
 */
final class RawUdpSocket implements UnicastSocket {
  private final SendingSocket socket;
  private final UdpEndpoint local;

  private RawUdpSocket(SendingSocket socket, UdpEndpoint local) {
    this.socket = socket;
    this.local = local;
  }

  /**
   * @throws ErrnoException EPERM without CAP_NET_RAW
   */
  static RawUdpSocket open(String device, UdpEndpoint local) throws ErrnoException {
    try {
      return new RawUdpSocket(SendingSocket.open(SOCK_RAW, device, local), local);
    } catch (ErrnoException e) {
      throw e.is(Errno.EPERM)
          ? e.explainedBy("needs CAP_NET_RAW, or CAP_NET_BIND_SERVICE to do without")
          : e;
    }
  }

  @Override
  public void send(Octets payload, Ipv4Address destination, int port) throws ErrnoException {
    var datagram = UdpDatagram.encode(local, new UdpEndpoint(destination, port), payload);
    socket.send(datagram, destination, port);
  }

  @Override
  public void awaitSent() throws ErrnoException {
    socket.awaitSent();
  }

  @Override
  public void close() {
    socket.close();
  }
}
