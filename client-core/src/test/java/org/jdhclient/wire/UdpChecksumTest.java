package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.wire.ChecksumVerdict.ABSENT;
import static org.jdhclient.wire.ChecksumVerdict.BAD;
import static org.jdhclient.wire.ChecksumVerdict.PARTIAL_BY_KERNEL;
import static org.jdhclient.wire.ChecksumVerdict.PARTIAL_BY_RESIDUE;
import static org.jdhclient.wire.ChecksumVerdict.VALID;
import static org.jdhclient.wire.Datagrams.UDP_CHECKSUM;
import static org.jdhclient.wire.KernelChecksum.NOT_READY;
import static org.jdhclient.wire.KernelChecksum.SILENT;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.UdpChecksum.Zero;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UdpChecksumTest {
  private static final Octets TWO_ZEROS = Octets.of(0, 0);

  /** Two octets that bring a datagram's folded sum to a value. */
  private static Octets payloadWithChecksum(int wanted) throws MalformedPacketException {
    int before = Datagrams.checksum(Datagrams.frame(TWO_ZEROS)).expected();
    int filler = new InternetChecksum().addWord(before).addWord(~wanted & 0xffff).folded();
    return new OctetWriter().u16(filler).toOctets();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # verdict           | strict | kernel | tolerant | ignore
          VALID               | yes    | yes    | yes      | yes
          ABSENT              | yes    | yes    | yes      | yes
          PARTIAL_BY_KERNEL   | no     | yes    | yes      | yes
          PARTIAL_BY_RESIDUE  | no     | no     | yes      | yes
          BAD                 | no     | no     | no       | yes
          """)
  void eachModeAcceptsMoreThanTheOneBefore(
      ChecksumVerdict verdict, String strict, String kernel, String tolerant, String ignore) {
    assertThat(ChecksumMode.STRICT.accepts(verdict)).isEqualTo(strict.equals("yes"));
    assertThat(ChecksumMode.KERNEL.accepts(verdict)).isEqualTo(kernel.equals("yes"));
    assertThat(ChecksumMode.TOLERANT.accepts(verdict)).isEqualTo(tolerant.equals("yes"));
    assertThat(ChecksumMode.IGNORE.accepts(verdict)).isEqualTo(ignore.equals("yes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # field | silent             | not ready
          0000    | ABSENT             | ABSENT
          072b    | VALID              | VALID
          1bc7    | PARTIAL_BY_RESIDUE | PARTIAL_BY_KERNEL
          1bc6    | BAD                | PARTIAL_BY_KERNEL
          ffff    | BAD                | PARTIAL_BY_KERNEL
          """)
  void theVerdictIsOnFieldAndKernelTogether(
      String field, ChecksumVerdict silent, ChecksumVerdict notReady) {
    var checksum = new UdpChecksum(Integer.parseInt(field, 16), 0x072b, 0x1bc7, Zero.IS_NONE);
    assertThat(checksum.verdict(SILENT)).isEqualTo(silent);
    assertThat(checksum.verdict(NOT_READY)).isEqualTo(notReady);
  }

  @Test
  void whereThereHasToBeAChecksumNoneIsAsWrongAsAnyOther() {
    var none = new UdpChecksum(0, 0x072b, 0x1bc7, Zero.IS_WRONG);
    assertThat(none.verdict(SILENT)).isEqualTo(BAD);
    assertThat(none.verdict(NOT_READY)).isEqualTo(PARTIAL_BY_KERNEL);
  }

  @Test
  void onlyUnfinishedChecksumsArePartial() {
    assertThat(ChecksumVerdict.values())
        .filteredOn(ChecksumVerdict::isPartial)
        .containsExactly(PARTIAL_BY_KERNEL, PARTIAL_BY_RESIDUE);
  }

  @Test
  void aResidueThatHappensToVerifyIsValid() throws Exception {
    int residue = Datagrams.checksum(Datagrams.frame(TWO_ZEROS)).residue();
    var checksum = Datagrams.checksum(Datagrams.frame(payloadWithChecksum(residue)));
    assertThat(checksum).isEqualTo(new UdpChecksum(residue, residue, residue, Zero.IS_NONE));
    assertThat(checksum.verdict(SILENT)).isEqualTo(VALID);
    assertThat(checksum.verdict(NOT_READY)).isEqualTo(VALID);
  }

  @Test
  void aComputedZeroIsSentAsAllOnes() throws Exception {
    var checksum = Datagrams.checksum(Datagrams.frame(payloadWithChecksum(0)));
    assertThat(checksum.field()).isEqualTo(0xffff);
    assertThat(checksum.verdict(SILENT)).isEqualTo(VALID);
  }

  @Test
  void aFieldOfZeroIsNoChecksumEvenWhereZeroWasComputed() throws Exception {
    var frame = Datagrams.with(Datagrams.frame(payloadWithChecksum(0)), UDP_CHECKSUM, 0);
    assertThat(Datagrams.checksum(frame).verdict(SILENT)).isEqualTo(ABSENT);
  }

  @Test
  void aResidueOfAllOnesIsKnownToo() throws Exception {
    // 0xffff less protocol 17, UDP length 10 and the destination's 10.0.3.129
    var from = new UdpEndpoint(new Ipv4Address(0xffff - 17 - 10 - 0x0a00 - 0x0381), 67);
    var whole = DatagramFrame.encodeBroadcast(Datagrams.MAC, from, Datagrams.CLIENT, TWO_ZEROS);
    var partial = Datagrams.checksum(Datagrams.with(whole, UDP_CHECKSUM, 0xffff));
    assertThat(partial.residue()).isEqualTo(0xffff);
    assertThat(partial.verdict(SILENT)).isEqualTo(PARTIAL_BY_RESIDUE);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "299", "300", "1471", "1472"})
  void payloadsOfAnyLengthVerifyAndOneChangedOctetDoesNot(int length) throws Exception {
    var frame = Datagrams.frame(Hex.repeated(0xa5, length));
    assertThat(Datagrams.checksum(frame).verdict(SILENT)).isEqualTo(VALID);
    int port = Datagrams.UDP;
    assertThat(Datagrams.checksum(Datagrams.with(frame, port, 66)).verdict(SILENT)).isEqualTo(BAD);
  }
}
