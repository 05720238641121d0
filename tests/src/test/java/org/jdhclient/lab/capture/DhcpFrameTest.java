package org.jdhclient.lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.jdhclient.lab.hostile.GarbageServer;
import org.junit.jupiter.api.Test;

final class DhcpFrameTest {
  private static final String TO_THE_CLIENT = "00163e112233" + "00163e000000" + "0800";

  private static DhcpFrame seedsOffer(String checksum) {
    return SeedsOffer.decoded(SeedsOffer.frame(checksum));
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
