package org.jdhclient.engine;

import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Action;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.PacketLink;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;

/**
 * Sends messages: to everyone on the link as frames, to a leasing server through the host's
 * routing.
 *
 * <p>With each transaction what is heard becomes that transaction's: messages of other ones, and
 * those for other clients, never come so far as to be counted.
 */
final class Sender {
  private final PacketLink link;
  private final HostInterface network;
  private final EngineSettings settings;
  private OptionalInt awaited = OptionalInt.empty();

  Sender(PacketLink link, HostInterface network, EngineSettings settings) {
    this.link = link;
    this.network = network;
    this.settings = settings;
  }

  void send(Action.Broadcast broadcast) throws RefusedException {
    toEveryone(broadcast.source(), broadcast.destination(), broadcast.message());
  }

  private void toEveryone(Ipv4Address source, Ipv4Address destination, DhcpMessage message)
      throws RefusedException {
    awaitAnswers(message.xid());
    link.sendFrame(
        DatagramFrame.encodeBroadcast(
            config().hardwareAddress(),
            new UdpEndpoint(source, config().ports().client()),
            new UdpEndpoint(destination, config().ports().server()),
            encode(message)));
  }

  /**
   * The address of a lease on record may be set no more: there is nothing to send from, and whom a
   * RELEASE is for it says itself (option 54).
   */
  void send(Action.Unicast unicast) throws RefusedException {
    if (unicast.message().type() == MessageType.RELEASE && !isSet(unicast.source())) {
      toEveryone(Ipv4Address.ANY, Ipv4Address.BROADCAST, unicast.message());
      return;
    }
    awaitAnswers(unicast.message().xid());
    link.sendDatagram(
        new UdpEndpoint(unicast.source(), config().ports().client()),
        new UdpEndpoint(unicast.server(), config().ports().server()),
        encode(unicast.message()));
    if (unicast.message().type() == MessageType.RELEASE) {
      // The address that it comes from goes next.
      link.awaitSent();
    }
  }

  private boolean isSet(Ipv4Address address) throws RefusedException {
    return network.addresses().stream().anyMatch(set -> set.address().equals(address));
  }

  /** Hears of an address from before the packet about it has left. */
  void send(ArpPacket packet) throws RefusedException {
    link.sendArp(
        packet.encodeFrame(), packet.senderIp().isAny() ? packet.targetIp() : packet.senderIp());
  }

  private Octets encode(DhcpMessage message) {
    var relay = config().relay();
    return (relay.isAny() ? message : message.relayedBy(relay)).encode();
  }

  private void awaitAnswers(int xid) throws RefusedException {
    if (awaited.isEmpty() || awaited.getAsInt() != xid) {
      link.awaitAnswers(xid);
      awaited = OptionalInt.of(xid);
    }
  }

  /** No answer is awaited, until something is sent again. */
  void awaitNothing() throws RefusedException {
    link.awaitNothing();
    awaited = OptionalInt.empty();
  }

  /** Lets go of the address that datagrams were sent from. */
  void forgetSource() {
    link.forgetSource();
  }

  /** Lets go of an address that goes. */
  void forgetAddress() {
    link.forgetAddress();
  }

  private ClientConfig config() {
    return settings.config();
  }
}
