package org.jdhclient.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.engine.port.PacketLink;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** A link that writes down what is sent, or refuses it. */
final class FakeLink implements PacketLink {
  /** A line for everything that was asked, in order. */
  final List<String> asked = new ArrayList<>();

  boolean broken;
  Optional<DhcpMessage> last = Optional.empty();

  private void ask(String what) throws RefusedException {
    if (broken) {
      throw new RefusedException("the link is broken");
    }
    asked.add(what);
  }

  @Override
  public void awaitAnswers(int xid) throws RefusedException {
    ask("await answers");
  }

  @Override
  public void awaitNothing() throws RefusedException {
    ask("await nothing");
  }

  @Override
  public void sendFrame(Octets frame) throws RefusedException {
    var message = message(decoded(frame).udp().payload());
    ask(message.type() + " to everyone");
  }

  private static DatagramFrame decoded(Octets frame) {
    try {
      return DatagramFrame.decode(frame);
    } catch (MalformedPacketException e) {
      throw new IllegalStateException(e);
    }
  }

  private DhcpMessage message(Octets payload) {
    try {
      var message = DhcpMessage.decode(payload);
      last = Optional.of(message);
      return message;
    } catch (MalformedPacketException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void sendDatagram(UdpEndpoint source, UdpEndpoint destination, Octets payload)
      throws RefusedException {
    ask(message(payload).type() + " from " + source.address() + " to " + destination.address());
  }

  @Override
  public void awaitSent() throws RefusedException {
    ask("await sent");
  }

  @Override
  public void forgetSource() {
    asked.add("forget source");
  }

  @Override
  public void forgetAddress() {
    asked.add("forget address");
  }

  @Override
  public void sendArp(Octets frame, Ipv4Address about) throws RefusedException {
    try {
      ask("ARP about " + about + " of " + ArpPacket.decode(frame).senderIp());
    } catch (MalformedPacketException e) {
      throw new IllegalStateException(e);
    }
  }
}
