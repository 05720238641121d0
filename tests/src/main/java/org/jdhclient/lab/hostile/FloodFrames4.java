package org.jdhclient.lab.hostile;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jdhclient.lab.network.Guest;

/** Those to port 68 of UDP over IPv4: offers of a server that is none. */
final class FloodFrames4 implements FloodFrames {
  private static final int BOOTP = 236;
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
    return UdpFrame.v4(bootp.slice(0, length), kind.checksumError());
  }

  @Override
  public int xidOf(byte[] frame, int before) {
    return UdpFrame.sentToServersV4(frame)
        .map(request -> request.remaining() >= 8 ? request.getInt(4) : before)
        .orElse(before);
  }
}
