package org.jdhclient.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuidTest {
  private static final MacAddress MAC = MacAddress.parse("00:16:3e:11:22:33");

  private static String hex(Octets octets) {
    return HexFormat.of().formatHex(octets.toByteArray());
  }

  /** As ISC dhclient 4.4.3 sent it on 2026-11-22 23:07:07 UTC. */
  @Test
  void anIdentifierOfLinkLayerAddressAndTimeIsDhclients() {
    var duid = Duid.linkLayerAndTime(MAC, 946_684_800L + 0x3296321bL);

    assertThat(hex(duid.octets())).isEqualTo("000100013296321b00163e112233");
    assertThat(hex(duid.clientIdentifier(MAC, "")))
        .isEqualTo("ff3e112233000100013296321b00163e112233");
  }

  @Test
  void anIdentifierOfTheLinkLayerAddressIsDhclients() {
    assertThat(hex(Duid.linkLayer(MAC).clientIdentifier(MAC, "")))
        .isEqualTo("ff3e1122330003000100163e112233");
  }

  @Test
  void anotherInterfaceOfTheHostHasAnotherIaidAndTheSameDuid() {
    var other = MacAddress.parse("00:16:3e:ff:00:01");

    assertThat(hex(Duid.linkLayer(MAC).clientIdentifier(other, "")))
        .isEqualTo("ff3eff00010003000100163e112233");
  }

  @ParameterizedTest
  @CsvSource({
    "0001 0001 3296321b 00163e112233, DUID-LLT, 0:1:0:1:32:96:32:1b:0:16:3e:11:22:33",
    "0002 0000ab11 01, DUID-EN, 0:2:0:0:ab:11:1",
    "0003 0001 00163e112233, DUID-LL, 0:3:0:1:0:16:3e:11:22:33",
    "0004 00112233445566778899aabbccddeeff, DUID-UUID, "
        + "0:4:0:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff",
    "0005 01, DUID, 0:5:1",
    "ffff 01, DUID, ff:ff:1",
    "0001 01, DUID-LLT, 0:1:1",
  })
  void aDuidIsTakenWhateverIsInIt(String octets, String type, String text) throws Exception {
    var duid = Duid.decode(Hex.octets(octets).reader());
    assertThat(duid.octets()).isEqualTo(Hex.octets(octets));
    assertThat(duid.type()).hasToString(type);
    assertThat(duid).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 129, 130})
  void aDuidHasOneOctetTo128BehindItsType(int length) throws Exception {
    assertThat(Duid.decode(Hex.repeated(1, length).reader()).octets().length()).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 131, 132, 65535})
  void anyOtherLengthIsNoDuid(int length) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> Duid.decode(Hex.repeated(1, length).reader()))
        .withMessageContaining("a DUID of " + length + " octets");
  }

  @Test
  void aDuidOnRecordMayBeTooShortForAType() {
    assertThat(new Duid(Octets.of(1)).type()).isEqualTo(DuidType.UNKNOWN);
  }
}
