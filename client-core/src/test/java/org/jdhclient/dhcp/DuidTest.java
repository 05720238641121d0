package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

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
}
