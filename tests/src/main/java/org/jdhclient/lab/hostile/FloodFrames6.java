package org.jdhclient.lab.hostile;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jdhclient.lab.network.Guest;

/** Those to port 546 of UDP over IPv6: Advertises of a server that is none. */
final class FloodFrames6 implements FloodFrames {
  private static final int ADVERTISE = 2 << 24;
  private static final int XID_MASK = 0xffffff;
  private static final byte[] GUEST = octets(Guest.MAC.replace(":", ""));

  /** A server's DUID and an address for an hour. */
  private static final String OFFER =
      "0002000a0003000100163e666666"
          + "0003002800000001000000000000000000050018"
          + "20010db80001000000000000000000c9"
          + "00000e1000000e10";

  private static final String CLIENT = "0001000a00030001";
  private static final String STRANGER = "00163e998877";

  /** A length that runs over the end. */
  private static final String BROKEN = "00030ffe41";

  private final Random random;

  FloodFrames6(Random random) {
    this.random = random;
  }

  private static byte[] octets(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }

  @Override
  public List<byte[]> oneOfEach(int xidOfGuest) {
    int foreign = ~xidOfGuest ^ random.nextInt(1 << 16);
    return Stream.of(Kind.values())
        .map(kind -> frame(kind, kind == Kind.FOREIGN_XID ? foreign : xidOfGuest))
        .toList();
  }

  private static byte[] frame(Kind kind, int xid) {
    var client = kind == Kind.FOREIGN_CLIENT ? STRANGER : Guest.MAC.replace(":", "");
    var options = octets(CLIENT + client + (kind == Kind.BROKEN_OPTIONS ? BROKEN : OFFER));
    var message = ByteBuffer.allocate(4 + options.length);
    message.putInt(ADVERTISE | xid & XID_MASK).put(options);
    int length = kind == Kind.TRUNCATED ? 3 : message.capacity();
    return UdpFrame.v6(message.slice(0, length), kind.checksumError());
  }

  @Override
  public int xidOf(byte[] frame, int before) {
    return UdpFrame.sentToServersV6(frame)
        .map(request -> request.remaining() >= 4 ? request.getInt(0) & XID_MASK : before)
        .orElse(before);
  }
}
