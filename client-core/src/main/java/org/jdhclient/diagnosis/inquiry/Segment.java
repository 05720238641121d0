package org.jdhclient.diagnosis.inquiry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.segment.Departure;
import org.jdhclient.diagnosis.segment.Incoming;
import org.jdhclient.diagnosis.segment.OwnFramesReturned;
import org.jdhclient.diagnosis.segment.OwnMacElsewhere;
import org.jdhclient.diagnosis.segment.ReplyFragment;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenNeighbor;
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
import org.jdhclient.wire6.Ipv6Header;
import org.jdhclient.wire6.Ipv6Source;

/** What frames tell of the segment by their headers alone, but for DHCP's. */
final class Segment {
  /** Where an Ethernet header has it, behind two addresses. */
  private static final int ETHER_TYPE = 2 * MacAddress.LENGTH;

  /** Where an IPv6 header behind that has what follows. */
  private static final int NEXT_HEADER = ETHER_TYPE + 8;

  private final MacAddress ours;
  private final Predicate<Octets> message;
  private final Findings findings;
  private final List<Reading> readings;
  private final Set<Octets> sent = new HashSet<>();
  private int left;
  private int incoming;
  private String refusal = "";

  /**
   * @param message whether a frame of ours is DHCP: a filter may let pass what is beside it
   * @param readings of its family alone
   */
  private Segment(
      MacAddress ours, Predicate<Octets> message, Findings findings, Reading... readings) {
    this.ours = ours;
    this.message = message;
    this.findings = findings;
    this.readings = List.of(readings);
  }

  static Segment ofIpv4(MacAddress ours, int clientPort, Findings findings) {
    return new Segment(
        ours, Segment::isIpv4, findings, Segment::host, frame -> fragment(frame, clientPort));
  }

  static Segment ofIpv6(MacAddress ours, Findings findings) {
    return new Segment(ours, Segment::isUdpOfIpv6, findings, frame -> neighbor(frame, ours));
  }

  private static boolean isIpv4(Octets frame) {
    return etherType(frame) == EthernetHeader.ETHERTYPE_IPV4;
  }

  private static boolean isUdpOfIpv6(Octets frame) {
    return etherType(frame) == EthernetHeader.ETHERTYPE_IPV6
        && frame.at(NEXT_HEADER) == Ipv6Header.UDP;
  }

  private static int etherType(Octets frame) {
    return frame.at(ETHER_TYPE) << Byte.SIZE | frame.at(ETHER_TYPE + 1);
  }

  /** A frame of the diagnosis, by which it will be known if it comes back. */
  void sent(Octets frame) {
    sent.add(frame);
  }

  /** The kernel did not take a frame. */
  void refused(String why) {
    refusal = why;
  }

  private boolean isOurs(TappedFrame tapped) {
    return sent.contains(tapped.frame().octets());
  }

  /** How much went out and came in, in so many seconds. */
  List<Observation> passed(long seconds) {
    return List.of(new Departure(left, refusal), new Incoming(incoming, seconds));
  }

  void take(TappedFrame tapped) {
    if (tapped.heading() == Heading.FROM_US) {
      left += isOurs(tapped) && message.test(tapped.frame().octets()) ? 1 : 0;
      return;
    }
    incoming++;
    if (tapped.vlan() != 0) {
      findings.add(new TaggedFrames(tapped.vlan()));
    } else if (isOurs(tapped)) {
      findings.add(new OwnFramesReturned());
    } else {
      read(tapped.frame().octets());
    }
  }

  private void read(Octets octets) {
    read(octets, this::sender);
    readings.forEach(reading -> read(octets, reading));
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

  private static Observation fragment(Octets frame, int clientPort)
      throws MalformedPacketException {
    var fragment = DatagramFragment.decode(frame);
    if (fragment.destinationPort() != clientPort) {
      throw new MalformedPacketException("to another port", 0);
    }
    return new ReplyFragment(fragment.source(), fragment.sender(), fragment.length());
  }

  private static Observation neighbor(Octets frame, MacAddress ours)
      throws MalformedPacketException {
    var source = Ipv6Source.decode(frame);
    if (!source.address().isLinkLocal() || source.sender().equals(ours)) {
      throw new MalformedPacketException("of no other host of the link", ETHER_TYPE);
    }
    return new SeenNeighbor(source.address(), source.sender());
  }

  private static Observation router(Octets frame) throws MalformedPacketException {
    var advertisement = RouterDiscovery.decode(frame);
    return new SeenRouter(
        advertisement.router(),
        advertisement.managed(),
        advertisement.other(),
        advertisement.lifetime());
  }

  @FunctionalInterface
  private interface Reading {
    Observation of(Octets frame) throws MalformedPacketException;
  }
}
