package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;

/** An offer as a guest without an address once got it: IP length 328, UDP checksum 0x1bc7. */
public final class SeedsOffer {
  private static final String TO_THE_CLIENT = "00163e112233" + "00163e000000" + "0800";
  private static final String FROM_10_0_3_1_TO_10_0_3_129 =
      "45000148000000004011" + "0000" + "0a000301" + "0a000381";
  private static final String OFFER_OF_10_0_3_129 =
      "02010600" + "6ce6e42e" + "0006" + "0000" + "00000000" + "0a000381";
  private static final String OPTIONS = "63825363" + "350102" + "36040a000301" + "ff";

  private SeedsOffer() {}

  /** The frame, with this in its checksum field. */
  public static byte[] frame(String checksum) {
    var bootp = OFFER_OF_10_0_3_129 + "00".repeat(236 - 20) + OPTIONS;
    var udp = "00430044" + "0134" + checksum + bootp + "00".repeat(300 - bootp.length() / 2);
    return HexFormat.of().parseHex(TO_THE_CLIENT + FROM_10_0_3_1_TO_10_0_3_129 + udp);
  }

  public static DhcpFrame decoded(byte[] frame) {
    return DhcpFrame.decode(new Pcap.Frame(Instant.EPOCH, ByteBuffer.wrap(frame))).orElseThrow();
  }
}
