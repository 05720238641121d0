package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainSearchTest {
  @Test
  void theExampleOfRfc3397() throws Exception {
    // eng.apple.com, then marketing and a pointer to apple.com
    var list = Hex.octets("03656e67 056170706c65 03636f6d 00 096d61726b6574696e67 c004");
    assertThat(DomainSearch.decode(list)).containsExactly("eng.apple.com", "marketing.apple.com");
  }

  @Test
  void aPointerMayLeadToAPointer() throws Exception {
    var list = Hex.octets("0161 00 0162 c000 0163 c003");
    assertThat(DomainSearch.decode(list)).containsExactly("a", "b.a", "c.b.a");
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty search list",
    "00, the root is no name",
    "0161000000, the root is no name",
    "0161, truncated",
    "0561, truncated",
    "016100 c0, truncated",
    "c000, not backwards",
    "c002 016100, not backwards",
    "0161c000, not backwards",
    "0161c002, not backwards",
    "016100 0162c003, not backwards",
    "0161c003 0162c000, not backwards",
    "40 61, reserved label type",
    "80 61, reserved label type",
    "02612e 00, not a character of a name",
    "02610a 00, not a character of a name",
    "022d61 00, hyphen",
    "02612d 00, hyphen",
  })
  void anyBadNameSpoilsTheList(String list, String reason) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DomainSearch.decode(Hex.octets(list)))
        .withMessageContaining(reason);
  }

  @Test
  void aNameEndsAt253Characters() throws Exception {
    var label = Octets.of(63).concat(Hex.repeated('a', 63));
    var three = label.concat(label).concat(label);
    var longest = three.concat(Octets.of(61)).concat(Hex.repeated('a', 61)).concat(Octets.of(0));
    assertThat(DomainSearch.decode(longest).get(0)).hasSize(253);
    var longer = three.concat(Octets.of(62)).concat(Hex.repeated('a', 62)).concat(Octets.of(0));
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DomainSearch.decode(longer))
        .withMessageContaining("253");
  }

  @Test
  void aBombOfPointersYieldsNoMoreThan64Names() throws Exception {
    var bomb = new OctetWriter();
    for (int i = 0; i < 30; i++) {
      bomb.octets(Hex.octets("0361616103616161"));
    }
    bomb.u8(0);
    for (int i = 0; i < 20_000; i++) {
      bomb.u8(0xc0).u8(0);
    }
    var names = DomainSearch.decode(bomb.toOctets());
    assertThat(names).hasSize(64).allSatisfy(name -> assertThat(name).hasSizeLessThan(254));
  }

  @Test
  void aStaircaseOfPointersEnds() throws Exception {
    var stairs = new OctetWriter().u8(1).u8('a').u8(0);
    int target = 0;
    for (int i = 0; i < 5_000; i++) {
      int here = stairs.length();
      stairs.u16(0xc000 | target);
      target = here;
    }
    assertThat(DomainSearch.decode(stairs.toOctets())).hasSize(64).containsOnly("a");
  }
}
