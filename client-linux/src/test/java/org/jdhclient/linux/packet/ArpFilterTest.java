package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.bpf.BpfInterpreter;
import org.jdhclient.wire.ArpPacket;
import org.junit.jupiter.api.Test;

class ArpFilterTest {
  private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:01");
  private static final Ipv4Address OURS = Ipv4Address.of(10, 0, 3, 129);
  private static final Ipv4Address ROUTER = Ipv4Address.of(192, 168, 255, 1);
  private static final Ipv4Address FOREIGN = Ipv4Address.of(10, 0, 3, 130);

  private static byte[] frame(Ipv4Address sender, Ipv4Address target) {
    return new ArpPacket(ArpPacket.REPLY, MAC, sender, MAC, target).encodeFrame().toByteArray();
  }

  private static boolean accepts(byte[] frame, Ipv4Address... addresses) {
    return BpfInterpreter.accepts(ArpFilter.about(addresses), frame);
  }

  @Test
  void packetsFromAndToTheAddressPass() {
    assertThat(accepts(frame(OURS, FOREIGN), OURS)).isTrue();
    assertThat(accepts(frame(FOREIGN, OURS), OURS)).isTrue();
    assertThat(accepts(frame(OURS, OURS), OURS)).isTrue();
    assertThat(accepts(frame(FOREIGN, ROUTER), OURS)).isFalse();
    assertThat(accepts(frame(Ipv4Address.ANY, FOREIGN), OURS)).isFalse();
  }

  @Test
  void eachOfTwoAddressesPasses() {
    assertThat(accepts(frame(ROUTER, FOREIGN), OURS, ROUTER)).isTrue();
    assertThat(accepts(frame(FOREIGN, ROUTER), OURS, ROUTER)).isTrue();
    assertThat(accepts(frame(OURS, FOREIGN), OURS, ROUTER)).isTrue();
    assertThat(accepts(frame(FOREIGN, OURS), OURS, ROUTER)).isTrue();
    assertThat(accepts(frame(FOREIGN, FOREIGN), OURS, ROUTER)).isFalse();
  }

  @Test
  void noAddressIsNoPacket() {
    assertThat(accepts(frame(OURS, OURS))).isFalse();
  }

  @Test
  void everyOtherAddressByOneBitIsDropped() {
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      var near = new Ipv4Address(OURS.value() ^ 1 << bit);
      assertThat(accepts(frame(near, near), OURS)).as("bit %d", bit).isFalse();
    }
  }

  @Test
  void everyOperationPasses() {
    for (int operation : new int[] {0, ArpPacket.REQUEST, ArpPacket.REPLY, 0xffff}) {
      var packet = new ArpPacket(operation, MAC, OURS, MAC, FOREIGN);
      assertThat(accepts(packet.encodeFrame().toByteArray(), OURS)).isTrue();
    }
  }

  /** EtherType, hardware type, protocol type and both lengths. */
  @Test
  void otherProtocolsAreDropped() {
    for (int offset : new int[] {12, 13, 14, 15, 16, 17, 18, 19}) {
      var frame = frame(OURS, OURS);
      frame[offset] ^= 1;
      assertThat(accepts(frame, OURS)).as("octet %d", offset).isFalse();
    }
  }

  @Test
  void aTruncatedPacketIsDroppedAndPaddingPasses() {
    var frame = frame(OURS, FOREIGN);
    for (int length = 0; length <= frame.length + 18; length++) {
      assertThat(accepts(Arrays.copyOf(frame, length), OURS)).isEqualTo(length >= frame.length);
    }
  }
}
