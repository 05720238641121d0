package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DhcpMessageTest {
  private static final Octets OCTETS =
      Hex.octets(
              "02 01 06 03 11223344 0102 8000",
              "c0000209 c000020a c000020b c000020c",
              "020000000001 00000000000000000000")
          .concat(padded("boot.example", 64))
          .concat(padded("pxelinux.0", 128))
          .concat(Hex.octets("63825363 350102 3604c0000201 3304ffffffff e000 ff"))
          .concat(Hex.repeated(0, 300 - 240 - 18));

  private static final DhcpMessage MESSAGE =
      new DhcpMessage(
          DhcpMessage.BOOTREPLY,
          DhcpMessage.HTYPE_ETHERNET,
          3,
          0x11223344,
          0x0102,
          0x8000,
          Ipv4Address.of(192, 0, 2, 9),
          Ipv4Address.of(192, 0, 2, 10),
          Ipv4Address.of(192, 0, 2, 11),
          Ipv4Address.of(192, 0, 2, 12),
          Hex.octets("020000000001"),
          Octets.ofLatin1("boot.example"),
          Octets.ofLatin1("pxelinux.0"),
          MessageType.OFFER,
          options());

  private static Octets padded(String text, int length) {
    return Octets.ofLatin1(text).concat(Hex.repeated(0, length - text.length()));
  }

  private static Options options() {
    var values = new LinkedHashMap<Integer, Octets>();
    values.put(54, Hex.octets("c0000201"));
    values.put(51, Hex.octets("ffffffff"));
    values.put(224, Octets.EMPTY);
    return Options.of(values);
  }

  @Test
  void aRelayAgentPutsItsAddressIntoGiaddr() {
    var relayed = new OctetWriter().octets(OCTETS).putU16(24, 0x0a09).putU16(26, 0x0807).toOctets();

    assertThat(MESSAGE.relayedBy(Ipv4Address.of(10, 9, 8, 7)).encode()).isEqualTo(relayed);
  }

  private static Octets with(int offset, int u16) {
    return new OctetWriter().octets(OCTETS).putU16(offset, u16).toOctets();
  }

  private static void assertMalformed(Octets payload, String reason) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DhcpMessage.decode(payload))
        .withMessageContaining(reason);
  }

  @Test
  void everyFieldStandsWhereRfc2131Figure1HasIt() throws Exception {
    assertThat(MESSAGE.encode()).isEqualTo(OCTETS);
    assertThat(DhcpMessage.decode(OCTETS)).isEqualTo(MESSAGE);
  }

  @ParameterizedTest
  @EnumSource(MessageType.class)
  void everyTypeHasItsCode(MessageType type) throws Exception {
    var decoded = DhcpMessage.decode(with(241, 0x0100 | type.code()));
    assertThat(decoded.type()).isEqualTo(type);
    assertThat(type.octets()).isEqualTo(Octets.of(type.ordinal() + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 255})
  void unknownTypesAreMalformed(int type) {
    assertMalformed(with(241, 0x0100 | type), "unknown message type " + type);
  }

  @Test
  void aTypeIsOneOctetAndMustBeThere() {
    assertMalformed(fixedPart().concat(Hex.octets("35020202 ff")), "message type of 2 octets");
    assertMalformed(fixedPart().concat(Hex.octets("3500 ff")), "message type of 0 octets");
    assertMalformed(
        fixedPart().concat(Hex.octets("ff")), "no option 53 (dhcp-message-type): BOOTP");
    assertMalformed(fixedPart(), "no option 53 (dhcp-message-type): BOOTP");
  }

  @Test
  void withoutTheMagicCookieItIsNoDhcp() {
    assertMalformed(with(236, 0x6382 ^ 1), "no DHCP magic cookie");
    assertMalformed(with(238, 0), "no DHCP magic cookie");
  }

  @Test
  void hlenMayBeAtMostSixteen() throws Exception {
    assertMalformed(with(1, 0x0111), "hlen 17 is over 16");
    assertMalformed(with(1, 0x01ff), "hlen 255 is over 16");
    assertThat(DhcpMessage.decode(with(1, 0x0110)).chaddr())
        .isEqualTo(Hex.octets("020000000001 00000000000000000000"));
    assertThat(DhcpMessage.decode(with(1, 0x0100)).chaddr()).isEqualTo(Octets.EMPTY);
  }

  @Test
  void everyTruncationOfTheFixedPartIsMalformed() {
    for (int length = 0; length < 240; length++) {
      assertMalformed(OCTETS.slice(0, length), "truncated");
    }
  }

  @Test
  void snameAndFileMayFillTheirFieldsToTheLastOctet() throws Exception {
    var full = OCTETS.slice(0, 44).concat(Hex.repeated('x', 192)).concat(OCTETS.slice(236, 300));
    var decoded = DhcpMessage.decode(full);
    assertThat(decoded.sname()).isEqualTo(Hex.repeated('x', 64));
    assertThat(decoded.file()).isEqualTo(Hex.repeated('x', 128));
    assertThat(decoded.encode()).isEqualTo(full);
  }

  @Test
  void snameAndFileEndWithTheirFirstNul() throws Exception {
    var used = Hex.octets("61 00 626364 00");
    var before =
        OCTETS
            .slice(0, 44)
            .concat(used)
            .concat(Hex.repeated(0, 58))
            .concat(used)
            .concat(Hex.repeated('x', 122))
            .concat(OCTETS.slice(236, 300));
    var decoded = DhcpMessage.decode(before);
    assertThat(decoded.sname()).isEqualTo(Octets.ofLatin1("a"));
    assertThat(decoded.file()).isEqualTo(Octets.ofLatin1("a"));
  }

  @Test
  void encodingIsAFixedPointOfDecoding() throws Exception {
    var once = DhcpMessage.decode(OCTETS.slice(0, 257));
    var again = DhcpMessage.decode(once.encode());
    assertThat(again).isEqualTo(once);
    assertThat(again.encode()).isEqualTo(once.encode());
  }

  private static Octets fixedPart() {
    return OCTETS.slice(0, 240);
  }
}
