package org.jdhclient.engine6.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client6.Reply;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.engine.port.EngineLog;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.receive.PacketJournal;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.report.Asked;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire6.Ipv6DatagramFrame;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;
import org.junit.jupiter.api.Test;

/** From a frame to a message that may be believed, and what is counted and told on the way. */
class ReceivePipeline6Test {
  private static final MacAddress SERVER_MAC = MacAddress.parse("00:16:3e:00:00:01");
  private static final MacAddress CLIENT_MAC = MacAddress.parse("00:16:3e:11:22:33");
  private static final Ipv6Address SERVER = Ipv6Address.parse("fe80::1");
  private static final Ipv6Address CLIENT = Ipv6Address.parse("fe80::2");
  private static final int PORT = Client6Config.PORTS.client();
  private static final BootTime NOW = BootTime.ofSeconds(100);
  private static final int CHECKSUM = 14 + 40 + 6;

  private static final String IDENTIFIERS =
      "0001 000a 0003 0001 00163e112233 0002 000a 0003 0001 00163e000001";
  private static final Octets ADVERTISE = Hex.octets("02 123456", IDENTIFIERS);

  private final List<String> told = new ArrayList<>();
  private final PacketJournal journal = new PacketJournal(new ReportLog("eth0", new Told()));

  private static Octets frame(Ipv6Address destination, int port, Octets payload) {
    var source = new UdpEndpoint(SERVER, 547);
    return Ipv6DatagramFrame.encode(
        SERVER_MAC, CLIENT_MAC, source, new UdpEndpoint(destination, port), payload);
  }

  private static Octets withChecksum(int field, Octets frame) {
    return new OctetWriter().octets(frame).putU16(CHECKSUM, field).toOctets();
  }

  /** As a server's veth leaves it, and a switch in user space passes it on. */
  private static Octets unfinished(Octets payload) throws Exception {
    var frame = frame(CLIENT, PORT, payload);
    return withChecksum(Ipv6DatagramFrame.decode(frame).udp().checksum().residue(), frame);
  }

  private static Received<Reply> received(ChecksumMode mode, Octets frame) {
    return new ReceivePipeline6(mode, PORT).receive(new Frame(frame, KernelChecksum.SILENT));
  }

  private boolean isTaken(ChecksumMode mode, Octets frame) {
    return new ReceivePipeline6(mode, PORT)
        .receive(new Frame(frame, KernelChecksum.SILENT), journal, NOW)
        .isPresent();
  }

  private static Received.Discarded<Reply> discarded(ChecksumMode mode, Octets frame) {
    return (Received.Discarded<Reply>) received(mode, frame);
  }

  @Test
  void aMessageComesWithWhereItIsFromAndAllItsOctets() {
    var message =
        (Received.Message<Reply>) received(ChecksumMode.STRICT, frame(CLIENT, PORT, ADVERTISE));
    assertThat(message.reply().source()).isEqualTo(SERVER);
    assertThat(message.reply().destination()).isEqualTo(CLIENT);
    assertThat(message.reply().message().transactionId()).isEqualTo(0x123456);
    assertThat(message.reply().payload()).isEqualTo(ADVERTISE);
    assertThat(message.sighting().verdict()).isEqualTo(ChecksumVerdict.VALID);
    assertThat(message.sighting().from()).isEqualTo("fe80::1 (00:16:3e:00:00:01)");
  }

  @Test
  void aResidueIsTakenInModeTolerantAlone() throws Exception {
    var unfinished = unfinished(ADVERTISE);
    assertThat(discarded(ChecksumMode.STRICT, unfinished).reason()).isEqualTo(Discard.CHECKSUM);
    assertThat(discarded(ChecksumMode.KERNEL, unfinished).reason()).isEqualTo(Discard.CHECKSUM);
    assertThat(received(ChecksumMode.TOLERANT, unfinished)).isInstanceOf(Received.Message.class);
  }

  /** RFC 8200 8.1. */
  @Test
  void aChecksumOfZeroIsAWrongOne() {
    var none = withChecksum(0, frame(CLIENT, PORT, ADVERTISE));
    assertThat(discarded(ChecksumMode.TOLERANT, none).reason()).isEqualTo(Discard.CHECKSUM);
    assertThat(received(ChecksumMode.IGNORE, none)).isInstanceOf(Received.Message.class);
  }

  @Test
  void theModeDecidesBeforeTheMessageIsLookedAt() {
    var wrong = withChecksum(1, frame(CLIENT, PORT, Octets.of(1, 2, 3)));
    assertThat(discarded(ChecksumMode.KERNEL, wrong).reason()).isEqualTo(Discard.CHECKSUM);
    assertThat(discarded(ChecksumMode.IGNORE, wrong).reason()).isEqualTo(Discard.MALFORMED);
  }

  @Test
  void whatIsNoDatagramToTheClientHasNoChecksumToSpeakOf() {
    for (var frame : List.of(Octets.of(1), frame(CLIENT, PORT + 1, ADVERTISE))) {
      assertThat(discarded(ChecksumMode.IGNORE, frame).sighting()).isEmpty();
    }
  }

  @Test
  void nobodySpeaksToClientsByMulticast() {
    var all = frame(Ipv6Address.parse("ff02::1"), PORT, ADVERTISE);
    assertThat(discarded(ChecksumMode.STRICT, all).reason()).isEqualTo(Discard.FOREIGN_DESTINATION);
  }

  @Test
  void eachFrameIsCountedOnceAndAFaultIsTold() throws Exception {
    assertThat(isTaken(ChecksumMode.KERNEL, frame(CLIENT, PORT, ADVERTISE))).isTrue();
    assertThat(isTaken(ChecksumMode.KERNEL, unfinished(ADVERTISE))).isFalse();
    assertThat(isTaken(ChecksumMode.KERNEL, frame(CLIENT, PORT, Octets.of(3)))).isFalse();
    var counters = journal.counters();
    assertThat(counters.verdicts())
        .containsEntry(ChecksumVerdict.VALID, 2L)
        .containsEntry(ChecksumVerdict.PARTIAL_BY_RESIDUE, 1L);
    assertThat(counters.discards()).isEqualTo(Map.of(Discard.CHECKSUM, 1L, Discard.MALFORMED, 1L));
    assertThat(told)
        .hasSize(2)
        .anyMatch(line -> line.startsWith("eth0: refused a reply of fe80::1 (00:16:3e:00:00:01)"))
        .anyMatch(line -> line.startsWith("eth0: a packet is not used, malformed: "));
  }

  @Test
  void whatIsLeftOutOfAMessageIsToldOnceInARowAndCounted() {
    var twice = Hex.octets("07 123456", IDENTIFIERS, "0017 0003 010203");
    assertThat(isTaken(ChecksumMode.KERNEL, frame(CLIENT, PORT, twice))).isTrue();
    assertThat(isTaken(ChecksumMode.KERNEL, frame(CLIENT, PORT, twice))).isTrue();
    assertThat(journal.counters().partsLeftOut()).isEqualTo(2);
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("eth0: a part of a packet is not used: Reply from fe80::1: ");
  }

  @Test
  void anAttemptThatFailsForChecksumsHasTheCuresOfIpv6() throws Exception {
    isTaken(ChecksumMode.KERNEL, unfinished(ADVERTISE));
    var cause = journal.attemptFailed(new Asked(3, "Solicit")).orElseThrow().because("eth0");
    assertThat(cause)
        .startsWith(
            "fe80::1 (00:16:3e:00:00:01) left the UDP checksum of 1 of 1 replies unfinished")
        .contains("Here: jdhclient -6 --checksum=tolerant eth0. On the host: ethtool -K BRIDGE tx");
  }

  @Test
  void anAttemptThatFailsForWhatCameSaysWhatWasAsked() {
    isTaken(ChecksumMode.KERNEL, frame(CLIENT, PORT, Octets.of(3)));
    assertThat(journal.attemptFailed(new Asked(3, "Solicit")).orElseThrow().because("eth0"))
        .startsWith("of what came after 3 Solicits nothing could be used: 1 malformed (");
  }

  /** Keeps all lines but those of debugging. */
  private final class Told implements EngineLog {
    @Override
    public void debug(Supplier<String> line) {}

    @Override
    public void info(String line) {
      told.add(line);
    }

    @Override
    public void waiting(String line) {
      told.add(line);
    }

    @Override
    public void warn(String line) {
      told.add(line);
    }

    @Override
    public void error(String line) {
      told.add(line);
    }
  }
}
