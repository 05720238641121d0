package org.jdhclient.linux.packet;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;

/**
 * Sends datagrams from a leased address by the kernel's own routing and ARP; receives none.
 *
 * <p>The answers are read from the packet socket, which sees them too and knows the state of their
 * checksum.
 */
public sealed interface UnicastSocket extends AutoCloseable permits UdpSocket, RawUdpSocket {

  /**
   * Opens a socket bound to the port, or, where that takes a privilege that this process lacks, a
   * raw one, which needs no more than the packet socket does.
   *
   * @param device the interface's name; what is sent leaves through it whatever the routes say
   * @param local an address that the interface has
   * @throws ErrnoException EADDRNOTAVAIL if it has not, EPERM without CAP_NET_RAW
   */
  static UnicastSocket open(String device, UdpEndpoint local) throws ErrnoException {
    try {
      return UdpSocket.open(device, local);
    } catch (ErrnoException e) {
      if (e.is(Errno.EACCES)) {
        return RawUdpSocket.open(device, local);
      }
      throw e;
    }
  }

  /**
   * @param payload what follows the UDP header, at most 65,507 octets
   * @throws ErrnoException ENETUNREACH, EHOSTUNREACH, ENODEV, EAGAIN if the queue is full ...
   */
  void send(Octets payload, Ipv4Address destination, int port) throws ErrnoException;

  /**
   * Waits until all that was sent has left the host: the kernel holds it back while it asks by ARP
   * where it goes, up to three seconds.
   */
  void awaitSent() throws ErrnoException;

  @Override
  void close();
}
