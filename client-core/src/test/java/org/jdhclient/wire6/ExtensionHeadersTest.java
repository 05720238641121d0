package org.jdhclient.wire6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jdhclient.wire6.Ipv6Frames.frame;
import static org.jdhclient.wire6.Ipv6Frames.withHeaders;

import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionHeadersTest {
  private static final Octets PAYLOAD = Octets.of(2, 1, 2, 3);
  private static final Octets FRAME = frame(PAYLOAD);

  /** Next header, length beyond eight octets, options; 17 is 11 in hexadecimal, 60 is 3c. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # first | headers                                        | what
          0       | 1100 010400000000                              | hop by hop, PadN
          0       | 1100 000000000000                              | hop by hop, six times Pad1
          0       | 1100 050200000100                              | hop by hop, router alert and PadN
          0       | 1101 010c000000000000000000000000              | hop by hop, 16 octets
          0       | 1100 1e0401020304                              | hop by hop, an unknown option to be skipped over
          60      | 1100 010400000000                              | destination options
          0       | 3c00 010400000000 1100 010400000000            | both
          60      | 3c00 010400000000 1100 010400000000            | destination options twice
          """)
  void optionsArePassedOver(int first, String headers, String what) throws Exception {
    var decoded = Ipv6DatagramFrame.decode(withHeaders(FRAME, first, Hex.octets(headers)));
    assertThat(decoded.udp().payload()).as(what).isEqualTo(PAYLOAD);
    assertThat(decoded.ip().nextHeader()).isEqualTo(first);
    assertThat(decoded.udp().checksum().verdict(KernelChecksum.SILENT))
        .as("the pseudo-header is the same")
        .isEqualTo(ChecksumVerdict.VALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          44 | 1100 0000 00000001                             | IPv6 fragment at octet 0
          44 | 1100 0001 00000001                             | IPv6 fragment at octet 0
          44 | 1100 0ff8 00000001                             | IPv6 fragment at octet 0
          0  | 2c00 010400000000 1100 0001 00000001           | IPv6 fragment at octet 8
          60 | 2c00 010400000000 1100 0001 00000001           | IPv6 fragment at octet 8
          43 | 1102 0401 00000000 20010db8000000000000000000000001 | IPv6 next header 43 is not UDP at octet 20
          51 | 1104 0000 00000001 00000001 0000000000000000000000 00 | IPv6 next header 51 is not UDP at octet 20
          60 | 0000 010400000000 1100 010400000000            | IPv6 next header 0 is not UDP at octet 20
          0  | 0000 010400000000 1100 010400000000            | IPv6 next header 0 is not UDP at octet 20
          0  | 3b00 010400000000                              | IPv6 next header 59 is not UDP at octet 20
          0  | 1100 c20400010000                              | IPv6 option 194 forbids to go on at octet 0
          60 | 1101 0000 c910 00000000000000000000            | IPv6 option 201 forbids to go on at octet 2
          0  | 1100 400401020304                              | IPv6 option 64 forbids to go on at octet 0
          0  | 1100 800401020304                              | IPv6 option 128 forbids to go on at octet 0
          0  | 1100 010500000000                              | truncated: 5 octets wanted, 4 left at octet 2
          0  | 1100 000000000001                              | truncated: 1 octets wanted, 0 left at octet 6
          0  | 11ff 010400000000                              | truncated: 2046 octets wanted, 18 left at octet 2
          60 | 1102 010400000000                              | truncated: 22 octets wanted, 18 left at octet 2
          """)
  void othersAreRefusedForTheirReason(int first, String headers, String message) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> Ipv6DatagramFrame.decode(withHeaders(FRAME, first, Hex.octets(headers))))
        .withMessage(message);
  }

  @Test
  void everyTruncationIsMalformed() {
    var whole = withHeaders(FRAME, 0, Hex.octets("3c00 010400000000 1100 010400000000"));
    for (int length = 0; length < whole.length(); length++) {
      var truncated = whole.slice(0, length);
      assertThatExceptionOfType(MalformedPacketException.class)
          .as("%d octets", length)
          .isThrownBy(() -> Ipv6DatagramFrame.decode(truncated));
    }
  }

  /** As many as a frame of 65535 octets holds: passed over one after the other, and no deeper. */
  @Test
  void thousandsOfHeadersAreNoMoreThanManyOctets() throws Exception {
    var header = Hex.octets("3c00 010400000000");
    var writer = new OctetWriter();
    for (int i = 0; i < 8000; i++) {
      writer.octets(header);
    }
    var headers = writer.octets(Hex.octets("1100 010400000000")).toOctets();
    var decoded = Ipv6DatagramFrame.decode(withHeaders(FRAME, 60, headers));
    assertThat(decoded.udp().payload()).isEqualTo(PAYLOAD);
  }
}
