package org.jdhclient.linux.packet;

import static org.jdhclient.linux.libc.SocketConstants.SOCK_DGRAM;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;

/**
 * A socket bound to the client's port, which is what keeps the kernel from answering a server with
 * ICMP port unreachable.
 */
final class UdpSocket implements UnicastSocket {
  private final SendingSocket socket;

  private UdpSocket(SendingSocket socket) {
    this.socket = socket;
  }

  /**
   * @throws ErrnoException EACCES if the port is privileged and this process has no
   *     CAP_NET_BIND_SERVICE
   */
  static UdpSocket open(String device, UdpEndpoint local) throws ErrnoException {
    return new UdpSocket(SendingSocket.open(SOCK_DGRAM, device, local));
  }

  @Override
  public void send(Octets payload, Ipv4Address destination, int port) throws ErrnoException {
    socket.send(payload, destination, port);
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
