package org.jdhclient.linux.packet;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET;
import static org.jdhclient.linux.libc.SocketConstants.IPPROTO_UDP;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_CLOEXEC;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_NONBLOCK;
import static org.jdhclient.linux.libc.SocketConstants.SOL_SOCKET;
import static org.jdhclient.linux.libc.SocketConstants.SO_BINDTODEVICE;
import static org.jdhclient.linux.libc.SocketConstants.SO_REUSEADDR;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.libc.struct.SockaddrIn;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;

/**
 * An IPv4 socket of one interface that only sends. Its filter drops everything, so that nothing
 * piles up unread.
 */
final class SendingSocket implements AutoCloseable {
  private static final int NAP_MILLIS = 10;

  /** Longer than three times the second that the kernel waits for an ARP reply (arp(7)). */
  private static final int MOST_NAPS = 400;

  private final FileDescriptor descriptor;
  private final NativeBuffer address = new NativeBuffer(SockaddrIn.SIZE);

  private SendingSocket(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * @param type SOCK_DGRAM, or SOCK_RAW, which has no ports
   * @throws ErrnoException EADDRNOTAVAIL if the interface has not the address
   */
  static SendingSocket open(int type, String device, UdpEndpoint local) throws ErrnoException {
    var descriptor =
        LibC.socket(
            AF_INET, type | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_UDP, "AF_INET ".concat(device));
    try {
      SocketFilter.attach(descriptor, DhcpFilter.rejectAll());
      LibC.setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR");
      LibC.setsockopt(
          descriptor,
          SOL_SOCKET,
          SO_BINDTODEVICE,
          NativeBuffer.ofOctets(device),
          "SO_BINDTODEVICE");
      var socket = new SendingSocket(descriptor);
      LibC.bind(descriptor, socket.sockaddr(local.address(), local.port()));
      return socket;
    } catch (ErrnoException e) {
      descriptor.close();
      throw e;
    }
  }

  /**
   * @param data what follows the header that the kernel adds
   */
  void send(Octets data, Ipv4Address destination, int port) throws ErrnoException {
    var buffer = new NativeBuffer(data.length()).put(0, data.toByteArray());
    try {
      LibC.sendto(descriptor, buffer, data.length(), sockaddr(destination, port));
    } catch (ErrnoException e) {
      throw SendRefusal.explained(e);
    }
  }

  /**
   * Waits until all that was sent has left the host. The answer to the kernel's ARP request, or
   * none, comes from the kernel alone, which tells no poller of it: so this looks again and again.
   */
  void awaitSent() throws ErrnoException {
    for (int naps = 0; naps < MOST_NAPS && isQueued(); naps++) {
      new PollSet().await(NAP_MILLIS);
    }
  }

  boolean isQueued() throws ErrnoException {
    var memory = new NativeBuffer(SocketConstants.SK_MEMINFO_SIZE);
    LibC.getsockopt(descriptor, SOL_SOCKET, SocketConstants.SO_MEMINFO, memory, "SO_MEMINFO");
    return memory.i32(SocketConstants.SK_MEMINFO_WMEM_ALLOC) > 0;
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
