package org.jdhclient.diagnosis.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.ServerMessage;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;

/** A conversation between an inquiry and the network, in virtual time. */
final class InquiryTalk {
  private static final MacAddress OURS = MacAddress.parse("02:00:00:00:00:01");
  private static final MacAddress SERVER = MacAddress.parse("00:16:3e:00:00:00");

  static final MacAddress ANOTHER = MacAddress.parse("00:16:3e:99:99:99");

  /** Where a frame without IP options has it. */
  private static final int UDP_CHECKSUM = 14 + 20 + 6;

  private final Inquiry inquiry;
  private final List<Octets> sent = new ArrayList<>();
  private List<Octets> justSent = List.of();
  private BootTime now = BootTime.ofSeconds(0);

  private InquiryTalk(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  static InquiryTalk begin(Remembered remembered) {
    var config =
        ClientConfig.of(
            OURS, Octets.EMPTY, Ipv4Address.BROADCAST, Ports.DEFAULT, ConflictDetection.ANNOUNCE);
    return new InquiryTalk(
        Inquiry.begin(
            config,
            remembered,
            ChecksumMode.KERNEL,
            new SplittableRandom(1),
            BootTime.ofSeconds(0)));
  }

  InquiryTalk at(int seconds) {
    now = BootTime.ofSeconds(seconds);
    justSent = inquiry.wake(now);
    sent.addAll(justSent);
    return this;
  }

  void asks(MessageType... types) {
    assertThat(messages(justSent)).extracting(DhcpMessage::type).containsExactly(types);
  }

  void asksNothing() {
    assertThat(justSent).isEmpty();
  }

  boolean isOver() {
    return inquiry.isOver(now);
  }

  List<DhcpMessage> asked(MessageType type) {
    return messages(sent).stream().filter(message -> message.type() == type).toList();
  }

  List<Ipv4Address> requested() {
    return asked(MessageType.REQUEST).stream()
        .map(request -> request.options().get(StandardOptions.REQUESTED_ADDRESS.code()))
        .map(value -> value.orElseThrow())
        .map(four -> Ipv4Address.of(four.at(0), four.at(1), four.at(2), four.at(3)))
        .toList();
  }

  /** Whose addresses were asked for by ARP so far. */
  List<Ipv4Address> probed() {
    sent.addAll(inquiry.wake(now));
    var targets = new ArrayList<Ipv4Address>();
    for (var frame : sent) {
      try {
        targets.add(ArpPacket.decode(frame).targetIp());
      } catch (MalformedPacketException e) {
        assertThat(frame.length()).isNotZero();
      }
    }
    return targets;
  }

  void hears(ServerMessage answer) {
    int xid = messages(sent).get(0).xid();
    inquiry.hear(frame(answer.decoded(xid)), now);
  }

  /** An answer, an octet of whose frame was changed under way. */
  void hearsDamaged(int offset, ServerMessage answer) {
    inquiry.hear(damaged(frame(answer.decoded(messages(sent).get(0).xid())), offset), now);
  }

  private static Frame damaged(Frame frame, int offset) {
    var octets = frame.octets();
    var other = Octets.of(octets.at(offset) ^ 1);
    var rest = octets.slice(offset + 1, octets.length());
    return new Frame(octets.slice(0, offset).concat(other).concat(rest), KernelChecksum.SILENT);
  }

  /** On the client's own socket: the answer to the last message of a type. */
  void hearsAnswerTo(MessageType type, ServerMessage answer) {
    inquiry.hear(answerTo(type, answer), now);
  }

  /** The same with a wrong UDP checksum. */
  void hearsDamagedAnswerTo(MessageType type, ServerMessage answer) {
    inquiry.hear(damaged(answerTo(type, answer), UDP_CHECKSUM), now);
  }

  /** The answer to the last message of a type. */
  void tapsAnswerTo(MessageType type, ServerMessage answer) {
    tap(answerTo(type, answer));
  }

  private Frame answerTo(MessageType type, ServerMessage answer) {
    var questions = asked(type);
    return frame(answer.decoded(questions.get(questions.size() - 1).xid()));
  }

  /** The same to the hardware address of another host. */
  void tapsAstray(MessageType type, ServerMessage answer) {
    var questions = asked(type);
    int xid = questions.get(questions.size() - 1).xid();
    inquiry.tap(new TappedFrame(unicast(answer.decoded(xid)), Heading.TO_OTHERS, 0), now);
  }

  void taps(Frame frame) {
    tap(frame);
  }

  void tapsOwnFrames() {
    justSent.forEach(octets -> tap(new Frame(octets, KernelChecksum.SILENT)));
  }

  /** What was just sent passes the interface on its way out, if it is of this kind. */
  void tapsLeaving(int etherType) {
    justSent.stream()
        .filter(octets -> (octets.at(12) << 8 | octets.at(13)) == etherType)
        .map(octets -> new Frame(octets, KernelChecksum.SILENT))
        .forEach(frame -> inquiry.tap(new TappedFrame(frame, Heading.FROM_US, 0), now));
  }

  private void tap(Frame frame) {
    inquiry.tap(new TappedFrame(frame, Heading.TO_US, 0), now);
  }

  <T extends Observation> List<T> seen(Class<T> kind) {
    return inquiry.seen().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<SeenReply> replies() {
    return seen(SeenReply.class);
  }

  static Frame fromServer(ServerMessage message) {
    return frame(message.decoded(77));
  }

  static Frame arpOf(Ipv4Address address) {
    return arp(SERVER, address);
  }

  static Frame arpOfACopy(Ipv4Address address) {
    return arp(OURS, address);
  }

  private static Frame arp(MacAddress mac, Ipv4Address address) {
    return new Frame(ArpPacket.announcement(mac, address).encodeFrame(), KernelChecksum.SILENT);
  }

  private static Frame frame(DhcpMessage message) {
    var octets =
        DatagramFrame.encodeBroadcast(
            SERVER,
            new UdpEndpoint(ServerMessage.SERVER, 67),
            new UdpEndpoint(Ipv4Address.BROADCAST, 68),
            message.encode());
    return new Frame(octets, KernelChecksum.SILENT);
  }

  private static Frame unicast(DhcpMessage message) {
    var octets =
        DatagramFrame.encode(
            SERVER,
            ANOTHER,
            new UdpEndpoint(ServerMessage.SERVER, 67),
            new UdpEndpoint(ServerMessage.ADDRESS, 68),
            message.encode());
    return new Frame(octets, KernelChecksum.SILENT);
  }

  private static List<DhcpMessage> messages(List<Octets> frames) {
    var messages = new ArrayList<DhcpMessage>();
    for (var frame : frames) {
      try {
        messages.add(DhcpMessage.decode(DatagramFrame.decode(frame).udp().payload()));
      } catch (MalformedPacketException e) {
        assertThat(Arrays.asList(0x0806, 0x86dd))
            .as("all else is ARP or IPv6")
            .contains(frame.at(12) << 8 | frame.at(13));
      }
    }
    return messages;
  }
}
