package org.jdhclient.engine;

import java.util.OptionalInt;
import org.jdhclient.client.Action;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
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
  private final EngineSettings settings;
  private OptionalInt awaited = OptionalInt.empty();

  Sender(PacketLink link, EngineSettings settings) {
    this.link = link;
    this.settings = settings;
  }

  void send(Action.Broadcast broadcast) throws RefusedException {
    awaitAnswers(broadcast.message().xid());
    link.sendFrame(
        DatagramFrame.encodeBroadcast(
            config().hardwareAddress(),
            new UdpEndpoint(broadcast.source(), config().ports().client()),
            new UdpEndpoint(broadcast.destination(), config().ports().server()),
            encode(broadcast.message())));
  }

  void send(Action.Unicast unicast) throws RefusedException {
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
