package org.jdhclient.lab.hostile;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jdhclient.lab.network.Guest;

/** Those to port 68 of UDP over IPv4: offers of a server that is none. */
final class FloodFrames4 implements FloodFrames {
  private static final int ETHERNET = 14;
  private static final int IPV4 = 20;
  private static final int UDP = 8;
  private static final int BOOTP = 236;
  private static final int XID = ETHERNET + IPV4 + UDP + 4;
  private static final int SOURCE = 0x0a0003c9;
  private static final byte[] GUEST = octets(Guest.MAC.replace(":", ""));
  private static final byte[] STRANGER = octets("00163e998877");
  private static final byte[] OFFER =
      octets("63825363" + "350102" + "36040a0003c9" + "3304000003e8" + "ff");

  /** A length that runs over the end. */
  private static final byte[] BROKEN = octets("63825363" + "350105" + "0ffe41");

  private final Random random;

  FloodFrames4(Random random) {
    this.random = random;
  }

  private static byte[] octets(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }

  @Override
  public List<byte[]> oneOfEach(int xidOfGuest) {
    return List.of(
        frame(Kind.FOREIGN_XID, ~xidOfGuest ^ random.nextInt(1 << 16)),
        frame(Kind.FOREIGN_CLIENT, xidOfGuest),
        frame(Kind.BROKEN_OPTIONS, xidOfGuest),
        frame(Kind.TRUNCATED, xidOfGuest),
        frame(Kind.BAD_CHECKSUM, xidOfGuest));
  }

  private static byte[] frame(Kind kind, int xid) {
    var options = kind == Kind.BROKEN_OPTIONS ? BROKEN : OFFER;
    var bootp = ByteBuffer.allocate(BOOTP + options.length);
    bootp.put(0, (byte) 2).put(1, (byte) 1).put(2, (byte) 6).putInt(4, xid);
    bootp.putInt(16, SOURCE + 1);
    bootp.put(28, kind == Kind.FOREIGN_CLIENT ? STRANGER : GUEST).put(BOOTP, options);
    int length = kind == Kind.TRUNCATED ? 100 : bootp.capacity();
    return packet(bootp.slice(0, length), kind);
  }

  private static byte[] packet(ByteBuffer bootp, Kind kind) {
    int udpLength = UDP + bootp.remaining();
    var frame = ByteBuffer.allocate(ETHERNET + IPV4 + udpLength);
    frame
        .put(octets("ffffffffffff"))
        .put(octets(Flood.MAC.replace(":", "")))
        .putShort((short) 0x0800);
    frame.putShort((short) 0x4500).putShort((short) (IPV4 + udpLength)).putInt(0);
    frame.put((byte) 64).put((byte) 17).putShort((short) 0).putInt(SOURCE).putInt(-1);
    frame.putShort((short) 67).putShort((short) 68).putShort((short) udpLength).putShort((short) 0);
    frame.put(bootp);
    frame.putShort(ETHERNET + 10, (short) ~InternetSum.of(frame, ETHERNET, IPV4, 0));
    // The pseudo-header: both addresses, the protocol and the length.
    int pseudo = InternetSum.of(frame, ETHERNET + 12, 8, 17 + udpLength);
    int checksum = ~InternetSum.of(frame, ETHERNET + IPV4, udpLength, pseudo) & 0xffff;
    int sent = kind == Kind.BAD_CHECKSUM ? checksum ^ 0x1234 : checksum;
    frame.putShort(ETHERNET + IPV4 + 6, (short) sent);
    return frame.array();
  }

  @Override
  public int xidOf(byte[] frame, int before) {
    var octets = ByteBuffer.wrap(frame);
    var isRequest =
        frame.length >= XID + 4
            && octets.slice(6, 6).equals(ByteBuffer.wrap(GUEST))
            && octets.getShort(12) == 0x0800
            && octets.getShort(ETHERNET + IPV4 + 2) == 67;
    return isRequest ? octets.getInt(XID) : before;
  }
}
