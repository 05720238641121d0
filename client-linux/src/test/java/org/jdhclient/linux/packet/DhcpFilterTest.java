package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.bpf.BpfInterpreter;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

class DhcpFilterTest {
  private static final int IPV4 = 0x0800;
  private static final int UDP = 17;

  private static boolean accepts(byte[] frame) {
    return BpfInterpreter.accepts(DhcpFilter.forPort(68), frame);
  }

  /** A frame with the fields that the filter looks at; the others are plausible. */
  private static byte[] frame(
      int etherType, int headerWords, int fragment, int protocol, int port) {
    var writer = new OctetWriter();
    writer.u32(0xffffffffL).u16(0xffff).u32(0x02000000L).u16(1).u16(etherType);
    writer.u8(0x40 | headerWords).u8(0).u16(headerWords * 4 + 12).u16(1).u16(fragment);
    writer.u8(64).u8(protocol).u16(0);
    writer.ipv4Address(Ipv4Address.of(10, 0, 3, 1)).ipv4Address(Ipv4Address.BROADCAST);
    writer.zeros((headerWords - 5) * 4);
    return writer.u16(67).u16(port).u16(12).u16(0).u32(0).toByteArray();
  }

  private static byte[] good() {
    return frame(IPV4, 5, 0, UDP, 68);
  }

  @Test
  void aDatagramToThePortPasses() {
    assertThat(accepts(good())).isTrue();
  }

  @Test
  void ipOptionsAreSteppedOver() {
    assertThat(accepts(frame(IPV4, 6, 0, UDP, 68))).isTrue();
    assertThat(accepts(frame(IPV4, 15, 0, UDP, 68))).isTrue();
    assertThat(accepts(frame(IPV4, 15, 0, UDP, 67))).isFalse();
  }

  @Test
  void dontFragmentIsNotAFragment() {
    assertThat(accepts(frame(IPV4, 5, 0x4000, UDP, 68))).isTrue();
  }

  @Test
  void fragmentsAreDropped() {
    assertThat(accepts(frame(IPV4, 5, 0x2000, UDP, 68))).isFalse();
    for (int bit = 0; bit < 13; bit++) {
      assertThat(accepts(frame(IPV4, 5, 1 << bit, UDP, 68))).as("offset bit " + bit).isFalse();
    }
  }

  @Test
  void otherPortsAreDropped() {
    for (int port = 0; port <= 0xffff; port++) {
      assertThat(accepts(frame(IPV4, 5, 0, UDP, port))).isEqualTo(port == 68);
    }
    assertThat(BpfInterpreter.accepts(DhcpFilter.forPort(1068), frame(IPV4, 5, 0, UDP, 1068)))
        .isTrue();
  }

  @Test
  void otherProtocolsAreDropped() {
    for (int protocol = 0; protocol <= 0xff; protocol++) {
      assertThat(accepts(frame(IPV4, 5, 0, protocol, 68))).isEqualTo(protocol == UDP);
    }
  }

  @Test
  void arpIpv6AndVlanTagsAreDropped() {
    assertThat(accepts(frame(0x0806, 5, 0, UDP, 68))).isFalse();
    assertThat(accepts(frame(0x86dd, 5, 0, UDP, 68))).isFalse();
    assertThat(accepts(frame(0x8100, 5, 0, UDP, 68))).isFalse();
  }

  @Test
  void aFrameThatEndsBeforeThePortIsDropped() {
    var frame = good();
    int endOfPort = 14 + 20 + 4;
    for (int length = 0; length <= frame.length; length++) {
      assertThat(accepts(Arrays.copyOf(frame, length))).isEqualTo(length >= endOfPort);
    }
  }

  @Test
  void rejectAllDropsEverything() {
    assertThat(BpfInterpreter.accepts(DhcpFilter.rejectAll(), good())).isFalse();
    assertThat(BpfInterpreter.accepts(DhcpFilter.rejectAll(), new byte[0])).isFalse();
  }

  private static final int XID = 0x89abcdef;
  private static final MacAddress CHADDR = MacAddress.parse("00:16:3e:f1:e2:d3");

  private static byte[] answer(int headerWords, int xid, MacAddress chaddr) {
    var writer = new OctetWriter();
    var headers = Arrays.copyOf(frame(IPV4, headerWords, 0, UDP, 68), 14 + headerWords * 4 + 8);
    writer.octets(Octets.copyOf(headers)).u32(0x02010600L).i32(xid).zeros(20);
    return writer.macAddress(chaddr).zeros(10).toByteArray();
  }

  private static boolean acceptsAnswer(byte[] frame) {
    return BpfInterpreter.accepts(DhcpFilter.forTransaction(68, XID, CHADDR), frame);
  }

  @Test
  void anAnswerInTheTransactionPasses() {
    assertThat(acceptsAnswer(answer(5, XID, CHADDR))).isTrue();
    assertThat(acceptsAnswer(answer(15, XID, CHADDR))).isTrue();
  }

  @Test
  void oneBitOfTheXidMakesItAnother() {
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      assertThat(acceptsAnswer(answer(5, XID ^ 1 << bit, CHADDR))).as("bit " + bit).isFalse();
    }
  }

  @Test
  void oneBitOfChaddrMakesItAnother() {
    for (int bit = 0; bit < 48; bit++) {
      var other = new MacAddress(CHADDR.value() ^ 1L << bit);
      assertThat(acceptsAnswer(answer(5, XID, other))).as("bit " + bit).isFalse();
    }
  }

  @Test
  void anAnswerToAnotherPortIsDropped() {
    var program = DhcpFilter.forTransaction(67, XID, CHADDR);
    assertThat(BpfInterpreter.accepts(program, answer(5, XID, CHADDR))).isFalse();
  }

  @Test
  void anAnswerThatEndsBeforeChaddrDoesIsDropped() {
    var answer = answer(5, XID, CHADDR);
    int endOfChaddr = 14 + 20 + 8 + 34;
    for (int length = 0; length <= answer.length; length++) {
      assertThat(acceptsAnswer(Arrays.copyOf(answer, length))).isEqualTo(length >= endOfChaddr);
    }
  }
}
