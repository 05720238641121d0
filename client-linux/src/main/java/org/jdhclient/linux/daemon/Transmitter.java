package org.jdhclient.linux.daemon;

import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Action;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.linux.packet.UnicastSocket;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;

/**
 * Sends messages: to the link by packet socket, to a leasing server through the kernel's routing.
 * That socket is opened by its first use, and closed when the address goes that it is bound to.
 *
 * <p>With each transaction the kernel's filter becomes that transaction's: messages of other ones,
 * and those for other clients, are dropped in the kernel and counted by nobody.
 */
final class Transmitter implements AutoCloseable {
  private final Interface on;
  private final Ports ports;
  private final Ipv4Address relay;
  private final PacketSocket packets;
  private OptionalInt awaited = OptionalInt.empty();
  private UnicastSocket unicasts;

  Transmitter(Interface on, Settings settings, PacketSocket packets) {
    this.on = on;
    this.ports = settings.ports();
    this.relay = settings.relay();
    this.packets = packets;
  }

  void send(Action.Broadcast broadcast) throws ErrnoException {
    awaitAnswers(broadcast.message().xid());
    packets.send(
        DatagramFrame.encodeBroadcast(
            on.macAddress(),
            new UdpEndpoint(broadcast.source(), ports.client()),
            new UdpEndpoint(broadcast.destination(), ports.server()),
            encode(broadcast.message())));
  }

  void send(Action.Unicast unicast) throws ErrnoException {
    awaitAnswers(unicast.message().xid());
    if (unicasts == null) {
      unicasts = UnicastSocket.open(on.name(), new UdpEndpoint(unicast.source(), ports.client()));
    }
    unicasts.send(encode(unicast.message()), unicast.server(), ports.server());
  }

  private Octets encode(DhcpMessage message) {
    return (relay.isAny() ? message : message.relayedBy(relay)).encode();
  }

  /**
   * Waits until what was sent to a server has left: the kernel keeps it while it asks by ARP where
   * that is, and drops it when the address goes.
   */
  void awaitSent() throws ErrnoException {
    if (unicasts != null) {
      unicasts.awaitSent();
    }
  }

  /** Lets the kernel pass answers in this transaction, and drop whatever else there is. */
  private void awaitAnswers(int xid) throws ErrnoException {
    if (awaited.isEmpty() || awaited.getAsInt() != xid) {
      packets.exchangeFilter(DhcpFilter.forTransaction(ports.client(), xid, on.macAddress()));
      awaited = OptionalInt.of(xid);
    }
  }

  /** No answer is awaited: the kernel drops everything, until something is sent again. */
  void awaitNothing() throws ErrnoException {
    packets.exchangeFilter(DhcpFilter.rejectAll());
    awaited = OptionalInt.empty();
  }

  /** Lets go of the address that unicasts were sent from. */
  void forgetAddress() {
    if (unicasts != null) {
      unicasts.close();
      unicasts = null;
    }
  }

  @Override
  public void close() {
    forgetAddress();
  }
}
