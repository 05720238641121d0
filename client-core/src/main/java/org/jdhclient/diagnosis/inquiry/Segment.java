package org.jdhclient.diagnosis.inquiry;

import java.util.HashSet;
import java.util.Set;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.segment.OwnFramesReturned;
import org.jdhclient.diagnosis.segment.OwnMacElsewhere;
import org.jdhclient.diagnosis.segment.ReplyFragment;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.diagnosis.segment.SpanningTree;
import org.jdhclient.diagnosis.segment.TaggedFrames;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.BridgeHello;
import org.jdhclient.wire.DatagramFragment;
import org.jdhclient.wire.EthernetHeader;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.RouterDiscovery;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;

/** What frames tell of the segment by their headers alone, but for DHCP's. */
final class Segment {
  /** Where an Ethernet header has it, behind two addresses. */
  private static final int ETHER_TYPE = 2 * MacAddress.LENGTH;

  private final MacAddress ours;
  private final int clientPort;
  private final Findings findings;
  private final Set<Octets> sent = new HashSet<>();

  Segment(MacAddress ours, int clientPort, Findings findings) {
    this.ours = ours;
    this.clientPort = clientPort;
    this.findings = findings;
  }

  /** A frame of the diagnosis, by which it will be known if it comes back. */
  void sent(Octets frame) {
    sent.add(frame);
  }

  boolean isOurs(TappedFrame tapped) {
    return sent.contains(tapped.frame().octets());
  }

  /** Whether it is DHCP of ours: a filter may let ARP pass, and no IPv4. */
  boolean isOurMessage(TappedFrame tapped) {
    return isOurs(tapped) && etherType(tapped.frame().octets()) == EthernetHeader.ETHERTYPE_IPV4;
  }

  private static int etherType(Octets frame) {
    return frame.at(ETHER_TYPE) << Byte.SIZE | frame.at(ETHER_TYPE + 1);
  }

  void take(TappedFrame tapped) {
    var octets = tapped.frame().octets();
    if (tapped.heading() == Heading.FROM_US) {
      return;
    }
    if (tapped.vlan() != 0) {
      findings.add(new TaggedFrames(tapped.vlan()));
      return;
    }
    if (isOurs(tapped)) {
      findings.add(new OwnFramesReturned());
      return;
    }
    read(octets, this::sender);
    read(octets, Segment::host);
    read(octets, this::fragment);
    read(octets, frame -> new SpanningTree(BridgeHello.decode(frame)));
    read(octets, Segment::router);
  }

  /** A frame that is not of a kind tells nothing of that kind. */
  private void read(Octets frame, Reading reading) {
    try {
      findings.add(reading.of(frame));
    } catch (MalformedPacketException e) {
      // It is of another kind, which is what most are.
      return;
    }
  }

  private Observation sender(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    reader.skip(MacAddress.LENGTH);
    var source = reader.macAddress();
    if (!source.equals(ours)) {
      throw new MalformedPacketException("of another sender", MacAddress.LENGTH);
    }
    return new OwnMacElsewhere(source);
  }

  private static Observation host(Octets frame) throws MalformedPacketException {
    var arp = ArpPacket.decode(frame);
    if (!arp.senderIp().isHost()) {
      throw new MalformedPacketException("of no host's address", 28);
    }
    return new SeenHost(arp.senderIp(), arp.senderMac());
  }

  private Observation fragment(Octets frame) throws MalformedPacketException {
    var fragment = DatagramFragment.decode(frame);
    if (fragment.destinationPort() != clientPort) {
      throw new MalformedPacketException("to another port", 0);
    }
    return new ReplyFragment(fragment.source(), fragment.sender(), fragment.length());
  }

  private static Observation router(Octets frame) throws MalformedPacketException {
    var advertisement = RouterDiscovery.decode(frame);
    return new SeenRouter(advertisement.router(), advertisement.managed());
  }

  @FunctionalInterface
  private interface Reading {
    Observation of(Octets frame) throws MalformedPacketException;
  }
}
