package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;

/** An Advertise of 2001:db8:1::20 and 2001:db8:100::/56, without its checksum. */
public final class Advertisement6 {
  private static final String ETHERNET = "00163e112233" + "00163e000000" + "86dd";
  private static final String FROM = "fe80000000000000" + "02163efffe000000";
  private static final String TO = "fe80000000000000" + "02163efffe112233";
  private static final String SERVER = "0002000a" + "0003000100163e000000";
  private static final String ADDRESS =
      "00030028"
          + "3e112233"
          + "0000012c"
          + "000001e0"
          + "00050018"
          + "20010db8000100000000000000000020"
          + "00000258"
          + "00000384";
  private static final String PREFIX =
      "00190029"
          + "3e112233"
          + "0000012c"
          + "000001e0"
          + "001a0019"
          + "00000258"
          + "00000384"
          + "38"
          + "20010db8010000000000000000000000";
  private static final String MESSAGE = "02abcdef" + SERVER + ADDRESS + PREFIX;

  private Advertisement6() {}

  /** The frame, with this in its checksum field. */
  public static byte[] frame(String checksum) {
    var length = HexFormat.of().toHexDigits((short) (8 + MESSAGE.length() / 2));
    return HexFormat.of()
        .parseHex(
            ETHERNET
                + "60000000"
                + length
                + "1140"
                + FROM
                + TO
                + "02230222"
                + length
                + checksum
                + MESSAGE);
  }

  public static Dhcp6Frame decoded(byte[] frame) {
    return Dhcp6Frame.decode(new Pcap.Frame(Instant.EPOCH, ByteBuffer.wrap(frame))).orElseThrow();
  }
}
