package org.jdhclient.diagnosis.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client6.ServerMessage;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.EthernetHeader;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;
import org.jdhclient.wire6.Ipv6DatagramFrame;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;

/** A conversation between an inquiry of DHCPv6 and the network, in virtual time. */
final class Inquiry6Talk {
  private static final MacAddress OURS = MacAddress.parse("02:00:00:00:00:01");
  private static final MacAddress SERVER = MacAddress.parse("00:16:3e:00:00:00");
  private static final Ipv6Address OWN = Ipv6Address.parse("fe80::2");
  private static final int ICMPV6 = 58;

  static final MacAddress ANOTHER = MacAddress.parse("00:16:3e:99:99:99");

  /** Where a frame has it. */
  private static final int UDP_CHECKSUM = 14 + 40 + 6;

  private final Inquiry6 inquiry;
  private final List<Octets> sent = new ArrayList<>();
  private List<Octets> justSent = List.of();
  private BootTime now = BootTime.ofSeconds(0);

  private Inquiry6Talk(Inquiry6 inquiry) {
    this.inquiry = inquiry;
  }

  static Inquiry6Talk begin(Client6Config config) {
    return begin(config, Optional.empty());
  }

  static Inquiry6Talk begin(Client6Config config, Optional<Lease6> recorded) {
    return new Inquiry6Talk(
        Inquiry6.begin(
            config,
            new Asker6(OURS, OWN),
            recorded,
            ChecksumMode.KERNEL,
            new SplittableRandom(1),
            BootTime.ofSeconds(0)));
  }

  Inquiry6Talk at(int seconds) {
    now = BootTime.ofSeconds(seconds);
    justSent = inquiry.wake(now);
    sent.addAll(justSent);
    return this;
  }

  Inquiry6Talk asks(Dhcp6MessageType... types) {
    assertThat(messages(justSent)).extracting(Dhcp6Message::type).containsExactly(types);
    return this;
  }

  boolean isOver() {
    return inquiry.isOver(now);
  }

  List<Dhcp6Message> asked(Dhcp6MessageType type) {
    return messages(sent).stream().filter(message -> message.type() == type).toList();
  }

  /** The types of ICMPv6 that were just sent. */
  List<Integer> icmp() {
    return justSent.stream()
        .filter(frame -> frame.at(20) == ICMPV6)
        .map(frame -> frame.at(54))
        .toList();
  }

  /** On the client's own socket: the answer to the first message. */
  void hears(ServerMessage answer) {
    inquiry.hear(frame(answer.encoded(messages(sent).get(0).transactionId())), now);
  }

  /** An answer of which the end is missing. */
  void hearsCut(ServerMessage answer) {
    var whole = frame(answer.encoded(messages(sent).get(0).transactionId())).octets();
    inquiry.hear(new Frame(whole.slice(0, whole.length() - 1), KernelChecksum.SILENT), now);
  }

  /** On the client's own socket: the answer to the last message of a type. */
  void hearsAnswerTo(Dhcp6MessageType type, ServerMessage answer) {
    inquiry.hear(answerTo(type, answer), now);
  }

  /** The same with a wrong UDP checksum. */
  void hearsDamagedAnswerTo(Dhcp6MessageType type, ServerMessage answer) {
    var octets = answerTo(type, answer).octets();
    var checksum = Octets.of(octets.at(UDP_CHECKSUM) ^ 1);
    var rest = octets.slice(UDP_CHECKSUM + 1, octets.length());
    inquiry.hear(
        new Frame(
            octets.slice(0, UDP_CHECKSUM).concat(checksum).concat(rest), KernelChecksum.SILENT),
        now);
  }

  /** The answer to the last message of a type. */
  void tapsAnswerTo(Dhcp6MessageType type, ServerMessage answer) {
    tap(answerTo(type, answer));
  }

  private Frame answerTo(Dhcp6MessageType type, ServerMessage answer) {
    var questions = asked(type);
    return frame(answer.encoded(questions.get(questions.size() - 1).transactionId()));
  }

  /** The same to the hardware address of another host. */
  void tapsAstray(Dhcp6MessageType type, ServerMessage answer) {
    var questions = asked(type);
    var octets = answer.encoded(questions.get(questions.size() - 1).transactionId());
    inquiry.tap(new TappedFrame(frame(ANOTHER, octets), Heading.TO_OTHERS, 0), now);
  }

  void tapsAnswerToAnother(ServerMessage answer) {
    tap(frame(answer.encoded(0x777777)));
  }

  /** A router's advertisement with these flags. */
  void tapsRouter(int flags) {
    var writer = new OctetWriter();
    new EthernetHeader(OURS, SERVER, EthernetHeader.ETHERTYPE_IPV6).encode(writer);
    writer.i32(0x60000000).u16(16).u8(ICMPV6).u8(255);
    writer.ipv6Address(ServerMessage.LINK_LOCAL).ipv6Address(OWN);
    writer.u8(134).u8(0).u16(0).u8(64).u8(flags).u16(1800).zeros(8);
    tap(new Frame(writer.toOctets(), KernelChecksum.SILENT));
  }

  /** A message of Neighbor Discovery about our address (RFC 4861 4.3, 4.4). */
  void tapsNeighbor(int type, Ipv6Address source, Heading heading) {
    var writer = new OctetWriter();
    new EthernetHeader(OURS, SERVER, EthernetHeader.ETHERTYPE_IPV6).encode(writer);
    writer.i32(0x60000000).u16(24).u8(ICMPV6).u8(255);
    writer.ipv6Address(source).ipv6Address(OWN);
    writer.u8(type).u8(0).u16(0).i32(0).ipv6Address(OWN);
    var frame = new Frame(writer.toOctets(), KernelChecksum.SILENT);
    inquiry.tap(new TappedFrame(frame, heading, 0), now);
  }

  /** What was just sent passes the interface on its way out, if this follows its IPv6 header. */
  void tapsLeaving(int nextHeader) {
    justSent.stream()
        .filter(octets -> octets.at(20) == nextHeader)
        .map(octets -> new Frame(octets, KernelChecksum.SILENT))
        .forEach(frame -> inquiry.tap(new TappedFrame(frame, Heading.FROM_US, 0), now));
  }

  private void tap(Frame frame) {
    inquiry.tap(new TappedFrame(frame, Heading.TO_US, 0), now);
  }

  <T extends Observation> List<T> seen(Class<T> kind) {
    return inquiry.seen().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Frame frame(Octets message) {
    return frame(OURS, message);
  }

  private static Frame frame(MacAddress destination, Octets message) {
    var octets =
        Ipv6DatagramFrame.encode(
            SERVER,
            destination,
            new UdpEndpoint(ServerMessage.LINK_LOCAL, 547),
            new UdpEndpoint(OWN, 546),
            message);
    return new Frame(octets, KernelChecksum.SILENT);
  }

  private static List<Dhcp6Message> messages(List<Octets> frames) {
    var messages = new ArrayList<Dhcp6Message>();
    for (var frame : frames) {
      try {
        messages.add(Dhcp6Message.decode(Ipv6DatagramFrame.decode(frame).udp().payload()));
      } catch (MalformedPacketException e) {
        assertThat(frame.at(20)).as("all else is ICMPv6").isEqualTo(ICMPV6);
      }
    }
    return messages;
  }
}
