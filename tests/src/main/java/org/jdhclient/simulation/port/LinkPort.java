package org.jdhclient.simulation.port;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.engine.port.PacketLink;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.simulation.invariant.BootpView;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.Moment.Cast;
import org.jdhclient.simulation.invariant.Moment.Sent;
import org.jdhclient.simulation.model.Faults;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.Lot;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * The sockets of one process. Whatever filter it asks for, everything that is DHCP comes through,
 * as what has arrived before the filter does.
 */
public final class LinkPort implements PacketLink {
  private final Calls<Moment> calls;
  private final KernelModel kernel;
  private final Network network;
  private final Faults faults;
  private Ipv4Address arpAbout = Ipv4Address.ANY;

  /** Where frames go. */
  public interface Network {
    void send(DhcpMessage message, Ipv4Address destination);

    void send(ArpPacket packet);
  }

  public LinkPort(Calls<Moment> calls, KernelModel kernel, Network network, Faults faults) {
    this.calls = calls;
    this.kernel = kernel;
    this.network = network;
    this.faults = faults;
  }

  /** Whether the filter lets an ARP packet through. */
  public boolean hears(ArpPacket packet) {
    return packet.senderIp().equals(arpAbout) || packet.targetIp().equals(arpAbout);
  }

  @Override
  public void awaitAnswers(int xid) {
    calls.reads();
  }

  @Override
  public void awaitNothing() throws RefusedException {
    calls.reads();
    mayBeRefused();
  }

  /** What cannot be sent counts as lost on the way. */
  private void mayBeRefused() throws RefusedException {
    if (faults.comes(Lot.Kind.SENDING_REFUSED)) {
      throw new RefusedException("ENOBUFS");
    }
  }

  @Override
  public void sendFrame(Octets frame) throws RefusedException {
    send("frame", frame, Cast.BROADCAST);
  }

  /** A source that the interface does not have is EINVAL (ip_route_output_key_hash_rcu). */
  @Override
  public void sendDatagram(UdpEndpoint source, UdpEndpoint destination, Octets payload)
      throws RefusedException {
    if (kernel.find(source.address()).isEmpty()) {
      calls.reads();
      throw new RefusedException("EINVAL");
    }
    var mac = kernel.device().macAddress();
    var frame = DatagramFrame.encodeBroadcast(mac, source, destination, payload);
    send("datagram", frame, Cast.UNICAST);
  }

  private void send(String what, Octets frame, Cast cast) throws RefusedException {
    var moment = calls.acts(what);
    try {
      var sent = DatagramFrame.decode(frame);
      var message = DhcpMessage.decode(sent.udp().payload());
      var view = new BootpView(sent.udp().payload());
      moment.sent(new Sent(view, message, cast, sent.ip().source(), sent.ip().destination()));
      mayBeRefused();
      network.send(message, sent.ip().destination());
    } catch (MalformedPacketException e) {
      throw new IllegalStateException("sent, and does not decode", e);
    }
  }

  @Override
  public void awaitSent() throws RefusedException {
    calls.reads();
    mayBeRefused();
  }

  @Override
  public void forgetSource() {
    // Sockets that are bound to an address are not modelled.
  }

  @Override
  public void forgetAddress() {
    arpAbout = Ipv4Address.ANY;
  }

  @Override
  public void sendArp(Octets frame, Ipv4Address about) throws RefusedException {
    var moment = calls.acts("arp");
    arpAbout = about;
    var packet = decodedArp(frame);
    moment.sent(packet);
    mayBeRefused();
    network.send(packet);
  }

  private static ArpPacket decodedArp(Octets frame) {
    try {
      return ArpPacket.decode(frame);
    } catch (MalformedPacketException e) {
      throw new IllegalStateException("an ARP packet that does not decode", e);
    }
  }
}
