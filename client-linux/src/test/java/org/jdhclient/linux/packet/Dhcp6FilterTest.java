package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.bpf.BpfInterpreter;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Dhcp6FilterTest {
  private static final int IPV6 = 0x86dd;
  private static final int HOP_BY_HOP = 0;
  private static final int UDP = 17;
  private static final int ROUTING = 43;
  private static final int FRAGMENT = 44;
  private static final int DESTINATION = 60;
  private static final int PORT = 546;
  private static final int XID = 0x89abcd;
  private static final int ADVERTISE = 2;
  private static final int RECONFIGURE = 10;

  private static final List<BpfInstruction> BY_PORT = Dhcp6Filter.forPort(PORT);
  private static final List<BpfInstruction> BY_XID = Dhcp6Filter.forTransaction(PORT, XID);
  private static final List<BpfInstruction> OF_RECONFIGURE = Dhcp6Filter.forReconfigure(PORT);

  /** A header with options, of so many units of eight octets beyond the first. */
  private record Options(int number, int units) {}

  private static byte[] frame(int etherType, int protocol, int port, int word, Options... between) {
    var writer = new OctetWriter();
    writer.u32(0x00163e11L).u16(0x2233).u32(0x00163e00L).u16(1).u16(etherType);
    writer.u32(0x6000_0000L).u16(12).u8(between.length == 0 ? protocol : between[0].number());
    writer.u8(64).zeros(32);
    for (int i = 0; i < between.length; i++) {
      int next = i + 1 < between.length ? between[i + 1].number() : protocol;
      writer.u8(next).u8(between[i].units()).zeros(6 + between[i].units() * 8);
    }
    return writer.u16(547).u16(port).u16(12).u16(0).i32(word).toByteArray();
  }

  private static byte[] answer(int type, int xid, Options... between) {
    return frame(IPV6, UDP, PORT, type << 24 | xid, between);
  }

  private static boolean accepts(List<BpfInstruction> program, byte[] frame) {
    return BpfInterpreter.accepts(program, frame);
  }

  @Test
  void anAnswerInTheTransactionPasses() {
    assertThat(accepts(BY_PORT, answer(ADVERTISE, XID))).isTrue();
    assertThat(accepts(BY_XID, answer(ADVERTISE, XID))).isTrue();
    assertThat(accepts(OF_RECONFIGURE, answer(ADVERTISE, XID))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 255})
  void headersWithOptionsAreSteppedOver(int units) {
    var hopByHop = new Options(HOP_BY_HOP, units);
    var destination = new Options(DESTINATION, units);
    for (var between :
        List.of(
            new Options[] {hopByHop},
            new Options[] {destination},
            new Options[] {hopByHop, destination},
            new Options[] {destination, destination})) {
      assertThat(accepts(BY_XID, answer(ADVERTISE, XID, between))).isTrue();
      assertThat(accepts(BY_XID, answer(ADVERTISE, XID ^ 1, between))).isFalse();
      assertThat(accepts(BY_PORT, frame(IPV6, UDP, 547, 0, between))).isFalse();
      assertThat(accepts(OF_RECONFIGURE, answer(RECONFIGURE, 0, between))).isTrue();
    }
  }

  /** More than the program steps over; what the decoder makes of it is another matter. */
  @Test
  void aThirdHeaderWithOptionsPassesUnseen() {
    var third =
        new Options[] {
          new Options(HOP_BY_HOP, 0), new Options(DESTINATION, 1), new Options(DESTINATION, 0)
        };
    assertThat(accepts(BY_XID, answer(ADVERTISE, XID ^ 1, third))).isTrue();
    assertThat(accepts(OF_RECONFIGURE, answer(ADVERTISE, XID, third))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {FRAGMENT, ROUTING})
  void fragmentsAndRoutedPacketsAreDroppedWhereverTheyShow(int number) {
    var other = new Options(number, 0);
    var options = new Options(DESTINATION, 0);
    assertThat(accepts(BY_PORT, answer(ADVERTISE, XID, other))).isFalse();
    assertThat(accepts(BY_PORT, answer(ADVERTISE, XID, options, other))).isFalse();
    assertThat(accepts(BY_PORT, answer(ADVERTISE, XID, options, options, other))).isFalse();
  }

  @Test
  void otherPortsAreDroppedAndTheSourcePortIsNotLookedAt() {
    for (int port = 0; port <= 0xffff; port++) {
      assertThat(accepts(BY_PORT, frame(IPV6, UDP, port, 0))).isEqualTo(port == PORT);
    }
    var relayed = answer(ADVERTISE, XID);
    relayed[54] = (byte) 0xc0;
    assertThat(accepts(BY_XID, relayed)).isTrue();
  }

  @Test
  void otherProtocolsAreDropped() {
    for (int protocol = 0; protocol <= 0xff; protocol++) {
      boolean isWalked = protocol == HOP_BY_HOP || protocol == DESTINATION;
      if (!isWalked) {
        assertThat(accepts(BY_PORT, frame(IPV6, protocol, PORT, 0))).isEqualTo(protocol == UDP);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0800, 0x0806, 0x8100, 0x88a8})
  void ipv4ArpAndVlanTagsAreDropped(int etherType) {
    assertThat(accepts(BY_PORT, frame(etherType, UDP, PORT, 0))).isFalse();
  }

  @Test
  void oneBitOfTheTransactionMakesItAnotherAndTheTypeIsNoPartOfIt() {
    for (int bit = 0; bit < 24; bit++) {
      assertThat(accepts(BY_XID, answer(ADVERTISE, XID ^ 1 << bit))).as("bit " + bit).isFalse();
    }
    for (int type = 0; type <= 0xff; type++) {
      assertThat(accepts(BY_XID, answer(type, XID))).isTrue();
      assertThat(accepts(OF_RECONFIGURE, answer(type, XID))).isEqualTo(type == RECONFIGURE);
    }
  }

  @Test
  void aFrameThatEndsTooEarlyIsDropped() {
    var hopByHop = new Options(HOP_BY_HOP, 1);
    for (var between : List.of(new Options[0], new Options[] {hopByHop})) {
      var frame = answer(RECONFIGURE, XID, between);
      int endOfXid = frame.length;
      for (int length = 0; length <= frame.length; length++) {
        var cut = Arrays.copyOf(frame, length);
        assertThat(accepts(BY_XID, cut)).isEqualTo(length >= endOfXid);
        assertThat(accepts(OF_RECONFIGURE, cut)).isEqualTo(length >= endOfXid - 3);
        assertThat(accepts(BY_PORT, cut)).isEqualTo(length >= endOfXid - 8);
      }
    }
  }

  @Test
  void rejectAllDropsEverything() {
    assertThat(accepts(Dhcp6Filter.rejectAll(), answer(ADVERTISE, XID))).isFalse();
    assertThat(accepts(Dhcp6Filter.rejectAll(), Octets.EMPTY.toByteArray())).isFalse();
  }
}
