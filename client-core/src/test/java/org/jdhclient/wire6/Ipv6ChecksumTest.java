package org.jdhclient.wire6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.wire.KernelChecksum.NOT_READY;
import static org.jdhclient.wire.KernelChecksum.SILENT;
import static org.jdhclient.wire6.Ipv6Frames.UDP_CHECKSUM;
import static org.jdhclient.wire6.Ipv6Frames.checksum;
import static org.jdhclient.wire6.Ipv6Frames.frame;
import static org.jdhclient.wire6.Ipv6Frames.with;

import java.util.Random;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.Rounds;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ipv6ChecksumTest {
  private static final Octets TWO_ZEROS = Octets.of(0, 0);

  /**
   * A server's Advertise with an address, as it leaves a container whose veth has checksum offload:
   * the field is the pseudo-header's sum, and 0x55fd would be right.
   */
  private static final Octets ADVERTISE =
      Hex.octets(
          "00163e112233 00163e000001 86dd",
          "60068b2c 0061 11 40",
          "fe80000000000000 02163efffe000001",
          "fe80000000000000 02163efffe112233",
          "0223 0222 0061 9de5",
          "02 a1b2c3",
          "0001 000e 0001000130a1b2c300163e112233",
          "0002 000e 000100012f00000100163e000001",
          "0003 0028 3e112233 0000003c 00000069",
          "0005 0018 20010db8000000000000000000001234 00000078 00000078",
          "0007 0001 ff");

  private static final int RESIDUE = 0x9de5;
  private static final int RIGHT = 0x55fd;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # field | kernel    | verdict            | strict | kernel | tolerant | ignore
          55fd    | SILENT    | VALID              | yes    | yes    | yes      | yes
          55fd    | NOT_READY | VALID              | yes    | yes    | yes      | yes
          9de5    | SILENT    | PARTIAL_BY_RESIDUE | no     | no     | yes      | yes
          9de5    | NOT_READY | PARTIAL_BY_KERNEL  | no     | yes    | yes      | yes
          9de6    | SILENT    | BAD                | no     | no     | no       | yes
          9de6    | NOT_READY | PARTIAL_BY_KERNEL  | no     | yes    | yes      | yes
          621a    | SILENT    | BAD                | no     | no     | no       | yes
          ffff    | SILENT    | BAD                | no     | no     | no       | yes
          ffff    | NOT_READY | PARTIAL_BY_KERNEL  | no     | yes    | yes      | yes
          0000    | SILENT    | BAD                | no     | no     | no       | yes
          0000    | NOT_READY | PARTIAL_BY_KERNEL  | no     | yes    | yes      | yes
          """)
  void eachModeTakesWhatTheFieldAndTheKernelAllow(
      String field,
      KernelChecksum kernel,
      ChecksumVerdict verdict,
      String strict,
      String byKernel,
      String tolerant,
      String ignore)
      throws Exception {
    var received = with(ADVERTISE, UDP_CHECKSUM, Integer.parseInt(field, 16));
    assertThat(checksum(received).verdict(kernel)).isEqualTo(verdict);
    assertThat(ChecksumMode.STRICT.accepts(verdict)).isEqualTo(strict.equals("yes"));
    assertThat(ChecksumMode.KERNEL.accepts(verdict)).isEqualTo(byKernel.equals("yes"));
    assertThat(ChecksumMode.TOLERANT.accepts(verdict)).isEqualTo(tolerant.equals("yes"));
    assertThat(ChecksumMode.IGNORE.accepts(verdict)).isEqualTo(ignore.equals("yes"));
  }

  @Test
  void theFieldIsHeldAgainstTheRightValueAndTheResidue() throws Exception {
    var checksum = checksum(ADVERTISE);
    assertThat(checksum.field()).isEqualTo(RESIDUE);
    assertThat(checksum.expected()).isEqualTo(RIGHT).isEqualTo(Ipv6Frames.expected(ADVERTISE));
    assertThat(checksum.residue()).isEqualTo(RESIDUE).isEqualTo(Ipv6Frames.residue(ADVERTISE));
  }

  @Test
  void whatTheServerWouldHaveSentFinishedIsWhatIsEncoded() {
    var finished = with(ADVERTISE, UDP_CHECKSUM, RIGHT);
    var encoded = frame(ADVERTISE.slice(Ipv6Frames.PAYLOAD, ADVERTISE.length()));
    // But for the flow label, which the sender's kernel chooses.
    assertThat(encoded).isEqualTo(with(with(finished, 14, 0x6000), 16, 0));
  }

  @Test
  void noValueButTheRightOneIsValidAndNoneIsAbsent() throws Exception {
    for (int field = 0; field <= 0xffff; field++) {
      var verdict = checksum(with(ADVERTISE, UDP_CHECKSUM, field)).verdict(SILENT);
      var right = field == RIGHT ? ChecksumVerdict.VALID : ChecksumVerdict.BAD;
      assertThat(verdict).isEqualTo(field == RESIDUE ? ChecksumVerdict.PARTIAL_BY_RESIDUE : right);
    }
  }

  /** Two octets that bring a datagram's checksum to a value. */
  private static Octets payloadWithChecksum(int wanted) {
    int before = Ipv6Frames.expected(frame(TWO_ZEROS));
    return new OctetWriter().u16(Math.floorMod(before - wanted, 0xffff)).toOctets();
  }

  @Test
  void aComputedZeroIsSentAsAllOnes() throws Exception {
    var whole = frame(payloadWithChecksum(0xffff));
    assertThat(checksum(whole).field()).isEqualTo(0xffff);
    assertThat(checksum(whole).verdict(SILENT)).isEqualTo(ChecksumVerdict.VALID);
  }

  /** RFC 8200 8.1: a zero must be discarded, and a sender that computed one must not send it. */
  @Test
  void aFieldOfZeroIsWrongEvenWhereZeroWasComputed() throws Exception {
    var none = with(frame(payloadWithChecksum(0xffff)), UDP_CHECKSUM, 0);
    assertThat(checksum(none).verdict(SILENT)).isEqualTo(ChecksumVerdict.BAD);
  }

  @Test
  void aResidueThatHappensToVerifyIsValid() throws Exception {
    int residue = Ipv6Frames.residue(frame(TWO_ZEROS));
    var whole = checksum(frame(payloadWithChecksum(residue)));
    assertThat(whole.field()).isEqualTo(residue).isEqualTo(whole.residue());
    assertThat(whole.verdict(SILENT)).isEqualTo(ChecksumVerdict.VALID);
    assertThat(whole.verdict(NOT_READY)).isEqualTo(ChecksumVerdict.VALID);
  }

  /** From an address by which the sum of the pseudo-header is as wanted. */
  private static Octets withResidue(int wanted) {
    var unnumbered = new UdpEndpoint(Ipv6Address.ANY, 547);
    int other = Ipv6Frames.residue(from(unnumbered));
    int word = Math.floorMod(wanted - other, 0xffff);
    return from(new UdpEndpoint(new Ipv6Address(0, (long) word << 16), 547));
  }

  private static Octets from(UdpEndpoint source) {
    return Ipv6DatagramFrame.encode(
        Ipv6Frames.SERVER_MAC, Ipv6Frames.CLIENT_MAC, source, Ipv6Frames.CLIENT, Octets.of(1, 2));
  }

  /** A sum that is not 0 never folds to 0, and the kernel does not complement it. */
  @ParameterizedTest
  @CsvSource({"1", "2", "32768", "65534", "65535"})
  void aResidueAtTheEndsOfItsRangeIsKnownToo(int residue) throws Exception {
    var partial = checksum(with(withResidue(residue), UDP_CHECKSUM, residue));
    assertThat(partial.residue()).isEqualTo(residue);
    assertThat(partial.verdict(SILENT)).isEqualTo(ChecksumVerdict.PARTIAL_BY_RESIDUE);
    assertThat(partial.verdict(NOT_READY)).isEqualTo(ChecksumVerdict.PARTIAL_BY_KERNEL);
  }

  @Test
  void whereTheResidueIsAllOnesZeroIsNone() throws Exception {
    var none = checksum(with(withResidue(0xffff), UDP_CHECKSUM, 0));
    assertThat(none.residue()).isEqualTo(0xffff);
    assertThat(none.verdict(SILENT)).isEqualTo(ChecksumVerdict.BAD);
  }

  @Test
  void sumsOfAnyFrameAreThoseOfAnotherWayToReckon() throws Exception {
    var random = new Random(8200);
    for (int i = 0; i < Rounds.of(2000); i++) {
      var frame = anyFrame(random);
      var checksum = checksum(frame);
      assertThat(checksum.field()).isEqualTo(Ipv6Frames.expected(frame));
      assertThat(checksum.expected()).isEqualTo(Ipv6Frames.expected(frame));
      assertThat(checksum.residue()).isEqualTo(Ipv6Frames.residue(frame));
    }
  }

  private static Octets anyFrame(Random random) {
    var payload = new byte[random.nextInt(300)];
    random.nextBytes(payload);
    return Ipv6DatagramFrame.encode(
        Ipv6Frames.SERVER_MAC,
        Ipv6Frames.CLIENT_MAC,
        anyEnd(random),
        anyEnd(random),
        Octets.copyOf(payload));
  }

  private static UdpEndpoint anyEnd(Random random) {
    var address = new Ipv6Address(random.nextLong(), random.nextLong());
    return new UdpEndpoint(address, random.nextInt(0x10000));
  }

  /** Whatever is damaged: a datagram within the frame, or the one exception with its place. */
  @Test
  void damageNeverDoesMoreThanSpoilAFrame() {
    var random = new Random(0x86dd);
    for (int i = 0; i < Rounds.of(20_000); i++) {
      var octets = (random.nextBoolean() ? ADVERTISE : anyHeaders(random)).toByteArray();
      for (int times = random.nextInt(8); times >= 0; times--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      assertDecodesOrIsMalformed(Octets.copyOf(octets).slice(0, octets.length - (i & 1)));
    }
  }

  private static Octets anyHeaders(Random random) {
    var headers = new byte[8 * random.nextInt(5)];
    random.nextBytes(headers);
    for (int i = 0; i < headers.length; i += 8) {
      headers[i] = (byte) (random.nextBoolean() ? 60 : 17);
      headers[i + 1] = (byte) random.nextInt(2);
    }
    return Ipv6Frames.withHeaders(ADVERTISE, random.nextBoolean() ? 0 : 60, Octets.copyOf(headers));
  }

  private static void assertDecodesOrIsMalformed(Octets frame) {
    try {
      var decoded = Ipv6DatagramFrame.decode(frame);
      assertThat(decoded.udp().payload().length()).isLessThan(frame.length() - 61);
      assertThat(decoded.udp().checksum().expected()).isBetween(1, 0xffff);
      assertThat(decoded.udp().checksum().residue()).isBetween(1, 0xffff);
      assertThat(decoded.udp().checksum().verdict(SILENT))
          .isNotIn(ChecksumVerdict.ABSENT, ChecksumVerdict.PARTIAL_BY_KERNEL);
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isBetween(0, frame.length());
    }
  }
}
