package org.jdhclient.linux.daemon.client;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.PacketLink;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.linux.packet.UnicastSocket;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;

/**
 * The sockets of one interface: a packet socket for what goes to everyone and for all that comes, a
 * UDP socket for what goes to a leasing server, and one for ARP. The latter two are opened by their
 * first use.
 *
 * <p>What is not awaited is dropped by the kernel's filter.
 */
final class LinkSockets implements PacketLink, AutoCloseable {
  private final Interface on;
  private final PacketSocket packets;
  private final ArpListener arp;
  private final int port;
  private Optional<UnicastSocket> unicasts = Optional.empty();

  /**
   * The sockets of an interface on which nothing was sent yet, so that nothing can be an answer.
   *
   * @param port the client's
   */
  static LinkSockets open(Interface on, int port, FrameBuffer buffer) throws ErrnoException {
    var packets = PacketSocket.open(on.name(), on.ifindex(), DhcpFilter.rejectAll(), buffer);
    return new LinkSockets(on, packets, new ArpListener(on, buffer), port);
  }

  private LinkSockets(Interface on, PacketSocket packets, ArpListener arp, int port) {
    this.on = on;
    this.packets = packets;
    this.arp = arp;
    this.port = port;
  }

  /** The same for other settings, or another name; this object is at an end then. */
  LinkSockets continued(Interface other, int otherPort) {
    forgetSource();
    return new LinkSockets(other, packets, arp.named(other.name()), otherPort);
  }

  /** For what comes in. */
  PacketSocket packets() {
    return packets;
  }

  ArpListener arp() {
    return arp;
  }

  @Override
  public void awaitAnswers(int xid) throws ErrnoException {
    packets.exchangeFilter(DhcpFilter.forTransaction(port, xid, on.macAddress()));
  }

  @Override
  public void awaitNothing() throws ErrnoException {
    packets.exchangeFilter(DhcpFilter.rejectAll());
  }

  @Override
  public void sendFrame(Octets frame) throws ErrnoException {
    packets.send(frame);
  }

  @Override
  public void sendDatagram(UdpEndpoint source, UdpEndpoint destination, Octets payload)
      throws ErrnoException {
    if (unicasts.isEmpty()) {
      unicasts = Optional.of(UnicastSocket.open(on.device(), source));
    }
    unicasts.get().send(payload, destination.address(), destination.port());
  }

  @Override
  public void awaitSent() throws ErrnoException {
    if (unicasts.isPresent()) {
      unicasts.get().awaitSent();
    }
  }

  @Override
  public void forgetSource() {
    unicasts.ifPresent(UnicastSocket::close);
    unicasts = Optional.empty();
  }

  @Override
  public void forgetAddress() {
    forgetSource();
    arp.close();
  }

  @Override
  public void sendArp(Octets frame, Ipv4Address about) throws ErrnoException {
    arp.send(frame, about);
  }

  @Override
  public void close() {
    forgetAddress();
    packets.close();
  }
}
