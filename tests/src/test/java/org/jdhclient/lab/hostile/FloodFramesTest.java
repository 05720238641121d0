package org.jdhclient.lab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.jdhclient.address.Family;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frames of a flood: as foreign as they should be, and no more. */
final class FloodFramesTest {
  private static final int XID = 0x00abcdef;

  private static List<byte[]> frames(Family family) {
    return FloodFrames.of(family, new Random(1)).oneOfEach(XID);
  }

  /** What the kernel makes of pseudo-header and datagram; 0xffff if the checksum is right. */
  private static int sum(ByteBuffer frame, int addresses, int addressOctets, int udp) {
    int length = frame.limit() - udp;
    int pseudo = InternetSum.of(frame, addresses, addressOctets, 17 + length);
    return InternetSum.of(frame, udp, length, pseudo);
  }

  @ParameterizedTest
  @CsvSource({"V4, 26, 8, 34", "V6, 22, 32, 54"})
  void checksumsAreRightBesideOne(Family family, int addresses, int octets, int udp) {
    var kinds = FloodFrames.Kind.values();
    var frames = frames(family);
    assertThat(frames).hasSameSizeAs(kinds);
    for (int i = 0; i < kinds.length; i++) {
      var isRight = sum(ByteBuffer.wrap(frames.get(i)), addresses, octets, udp) == 0xffff;
      assertThat(isRight).as("%s", kinds[i]).isEqualTo(kinds[i] != FloodFrames.Kind.BAD_CHECKSUM);
    }
  }

  @ParameterizedTest
  @CsvSource({"V4, 68, 36, 46", "V6, 546, 56, 62"})
  void allGoToTheClientsPortAndOneIsOfAnotherTransaction(
      Family family, int port, int portAt, int xidAt) {
    var frames = frames(family).stream().map(ByteBuffer::wrap).toList();
    assertThat(frames).allMatch(frame -> frame.getShort(portAt) == port);
    assertThat(frames.get(FloodFrames.Kind.FOREIGN_XID.ordinal()).getInt(xidAt) & 0xffffff)
        .isNotEqualTo(XID);
    assertThat(frames.get(FloodFrames.Kind.FOREIGN_CLIENT.ordinal()).getInt(xidAt) & 0xffffff)
        .isEqualTo(XID);
  }

  @Test
  void theTransactionOfDhcpv6IsReadFromWhatTheGuestSends() {
    var flood = FloodFrames.of(Family.V6, new Random(1));
    var solicit = ByteBuffer.allocate(66);
    int at = 6;
    for (var octet : Guest.MAC.split(":")) {
      solicit.put(at++, (byte) Integer.parseInt(octet, 16));
    }
    solicit.putShort(12, (short) 0x86dd).put(20, (byte) 17).putShort(56, (short) 547);
    solicit.putInt(62, 0x01123456);
    assertThat(flood.xidOf(solicit.array(), 7)).isEqualTo(0x123456);
    solicit.putShort(56, (short) 53);
    assertThat(flood.xidOf(solicit.array(), 7)).isEqualTo(7);
    assertThat(flood.xidOf(new byte[20], 7)).isEqualTo(7);
    flood.oneOfEach(XID).forEach(own -> assertThat(flood.xidOf(own, 7)).isEqualTo(7));
  }
}
