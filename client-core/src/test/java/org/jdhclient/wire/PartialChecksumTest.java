package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.wire.Datagrams.UDP_CHECKSUM;

import org.jdhclient.wire.UdpChecksum.Zero;
import org.junit.jupiter.api.Test;

/**
 * The packet that kept a container from its lease: {@code 10.0.3.1.67 > 10.0.3.129.68: [bad udp
 * cksum 0x1bc7 -> 0x072b!] BOOTP/DHCP, Reply, length 300, xid 0x6ce6e42e, secs 6}.
 */
class PartialChecksumTest {
  private static final int RESIDUE = 0x1bc7;
  private static final int RIGHT = 0x072b;

  /** A reply of 300 octets whose last two make the right checksum come out as it did then. */
  private static Octets frameOf1bc7() throws MalformedPacketException {
    var reply = Hex.octets("02 01 06 00 6ce6e42e 0006 0000").concat(Hex.repeated(0, 286));
    int before = Datagrams.checksum(Datagrams.frame(reply.concat(Octets.of(0, 0)))).expected();
    int filler = new InternetChecksum().addWord(before).addWord(~RIGHT & 0xffff).folded();
    var whole = reply.concat(Octets.of(0, 0)).slice(0, 296);
    whole = whole.concat(new OctetWriter().u16(filler).u16(0).toOctets());
    return Datagrams.with(Datagrams.frame(whole), UDP_CHECKSUM, RESIDUE);
  }

  @Test
  void itsFieldIsTheFoldedPseudoHeaderSum() throws Exception {
    var frame = DatagramFrame.decode(frameOf1bc7());
    assertThat(frame.ip().payloadLength()).as("IP total length 328").isEqualTo(328 - 20);
    assertThat(frame.udp().checksum())
        .isEqualTo(new UdpChecksum(RESIDUE, RIGHT, RESIDUE, Zero.IS_NONE));
  }

  @Test
  void theKernelsWordMakesItPartial() throws Exception {
    assertThat(Datagrams.checksum(frameOf1bc7()).verdict(KernelChecksum.NOT_READY))
        .isEqualTo(ChecksumVerdict.PARTIAL_BY_KERNEL);
  }

  @Test
  void withoutTheKernelsWordTheValueTells() throws Exception {
    assertThat(Datagrams.checksum(frameOf1bc7()).verdict(KernelChecksum.SILENT))
        .isEqualTo(ChecksumVerdict.PARTIAL_BY_RESIDUE);
  }

  @Test
  void finishedItIsValidWhateverTheKernelSays() throws Exception {
    var finished = Datagrams.checksum(Datagrams.with(frameOf1bc7(), UDP_CHECKSUM, RIGHT));
    for (var kernel : KernelChecksum.values()) {
      assertThat(finished.verdict(kernel)).isEqualTo(ChecksumVerdict.VALID);
    }
  }

  @Test
  void anyOtherValueIsBad() throws Exception {
    var frame = frameOf1bc7();
    for (int field = 1; field <= 0xffff; field++) {
      var checksum = new UdpChecksum(field, RIGHT, RESIDUE, Zero.IS_NONE);
      var verdict = checksum.verdict(KernelChecksum.SILENT);
      assertThat(verdict == ChecksumVerdict.BAD).isEqualTo(field != RIGHT && field != RESIDUE);
    }
    assertThat(Datagrams.checksum(Datagrams.with(frame, UDP_CHECKSUM, 0x1bc8)).expected())
        .isEqualTo(RIGHT);
  }
}
