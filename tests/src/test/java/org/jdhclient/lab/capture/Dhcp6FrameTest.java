package org.jdhclient.lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire6.Ipv6DatagramFrame;
import org.junit.jupiter.api.Test;

final class Dhcp6FrameTest {
  private static final byte[] FRAME = Advertisement6.frame("0000");

  @Test
  void readsAnAdvertise() {
    var advertise = Advertisement6.decoded(FRAME);

    assertThat(advertise.type()).isEqualTo("Advertise");
    assertThat(advertise.xid()).isEqualTo("abcdef");
    assertThat(advertise.sourceMac()).isEqualTo("00:16:3e:00:00:00");
    assertThat(advertise.source()).isEqualTo("fe80::216:3eff:fe00:0");
    assertThat(advertise.server()).isEqualTo("0003000100163e000000");
    assertThat(advertise.addresses()).containsExactly("2001:db8:1::20");
    assertThat(advertise.prefixes()).containsExactly("2001:db8:100::/56");
    assertThat(advertise.statuses()).isEmpty();
  }

  @Test
  void knowsWhatWasLeftForHardware() {
    var sum = Advertisement6.decoded(FRAME).checksum();

    var left = Advertisement6.decoded(Advertisement6.frame(hexadecimal(sum.pseudoHeaderSum())));

    assertThat(left.checksum().isPartial()).isTrue();
    assertThat(left.checksum().isValid()).isFalse();
  }

  @Test
  void expectsTheChecksumThatOthersCompute() throws Exception {
    var expected = Advertisement6.decoded(FRAME).checksum().expected();
    var decoded = Ipv6DatagramFrame.decode(Octets.copyOf(FRAME));

    assertThat(Advertisement6.decoded(Advertisement6.frame(hexadecimal(expected))).checksum())
        .matches(UdpChecksum::isValid);
    assertThat(decoded.udp().checksum().expected()).isEqualTo(expected);
    assertThat(decoded.ethernet().source()).isEqualTo(MacAddress.parse("00:16:3e:00:00:00"));
  }

  /** Wherever it is cut off: no exception, and nothing that was not there. */
  @Test
  void isNotConfusedByWhatIsCutOff() {
    for (int length = 0; length < FRAME.length; length++) {
      var cut = new Pcap.Frame(Instant.EPOCH, ByteBuffer.wrap(Arrays.copyOf(FRAME, length)));

      assertThatCode(() -> assertThat(Dhcp6Frame.decode(cut)).isEmpty()).doesNotThrowAnyException();
    }
  }

  private static String hexadecimal(int value) {
    return HexFormat.of().toHexDigits((short) value);
  }
}
