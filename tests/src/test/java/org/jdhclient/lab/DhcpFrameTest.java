package org.jdhclient.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class DhcpFrameTest {
  private static final String TO_THE_CLIENT = "00163e112233" + "00163e000000" + "0800";
  private static final String FROM_10_0_3_1_TO_10_0_3_129 =
      "45000148000000004011" + "0000" + "0a000301" + "0a000381";
  private static final String OFFER_OF_10_0_3_129 =
      "02010600" + "6ce6e42e" + "0006" + "0000" + "00000000" + "0a000381";
  private static final String OPTIONS = "63825363" + "350102" + "36040a000301" + "ff";

  /** The seed's packet: IP length 328, and 0x1bc7 in the checksum field. */
  private static DhcpFrame seedsOffer(String checksum) {
    var bootp = OFFER_OF_10_0_3_129 + "00".repeat(236 - 20) + OPTIONS;
    var udp = "00430044" + "0134" + checksum + bootp + "00".repeat(300 - bootp.length() / 2);
    var octets = HexFormat.of().parseHex(TO_THE_CLIENT + FROM_10_0_3_1_TO_10_0_3_129 + udp);
    return DhcpFrame.decode(new Pcap.Frame(Instant.EPOCH, ByteBuffer.wrap(octets))).orElseThrow();
  }

  @Test
  void readsAnOffer() {
    var offer = seedsOffer("1bc7");

    assertThat(offer.type()).isEqualTo("DHCPOFFER");
    assertThat(offer.xid()).isEqualTo("6ce6e42e");
    assertThat(offer.secs()).isEqualTo(6);
    assertThat(offer.yiaddr()).isEqualTo("10.0.3.129");
    assertThat(offer.addressOption(54)).isEqualTo("10.0.3.1");
    assertThat(offer.isBroadcast()).isFalse();
  }

  @Test
  void isNotConfusedByGarbage() {
    for (var garbage : GarbageServer.answers(new byte[300])) {
      var udp = "00430044" + HexFormat.of().toHexDigits((short) (8 + garbage.length)) + "0000";
      var octets =
          HexFormat.of()
              .parseHex(
                  TO_THE_CLIENT
                      + "4500"
                      + HexFormat.of().toHexDigits((short) (28 + garbage.length))
                      + "000000004011"
                      + "0000"
                      + "0a0003c8"
                      + "ffffffff"
                      + udp
                      + HexFormat.of().formatHex(garbage));
      var frame = new Pcap.Frame(Instant.EPOCH, ByteBuffer.wrap(octets));

      assertThatCode(() -> DhcpFrame.decode(frame)).doesNotThrowAnyException();
    }
  }

  @Test
  void knowsThatTheSeedsChecksumWasLeftForHardware() {
    assertThat(seedsOffer("1bc7").checksum().pseudoHeaderSum()).isEqualTo(0x1bc7);
    assertThat(seedsOffer("1bc7").checksum().isPartial()).isTrue();
    assertThat(seedsOffer("1bc7").checksum().isValid()).isFalse();
  }

  @Test
  void knowsAValidChecksum() {
    var expected = seedsOffer("0000").checksum().expected();

    var finished = seedsOffer(HexFormat.of().toHexDigits((short) expected)).checksum();

    assertThat(finished.isValid()).isTrue();
    assertThat(finished.isPartial()).isFalse();
  }
}
