package org.jdhclient.dhcp6.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dhcp6OptionsTest {
  private static final Octets CONTAINER = Hex.octets("0007 0001 ff  000e 0000  fde8 0002 0102");

  @Test
  void optionsStandOneBehindTheOther() throws Exception {
    var options = Dhcp6Options.decode(CONTAINER.reader());
    assertThat(options.list())
        .containsExactly(
            new Dhcp6Option(7, Octets.of(255)),
            new Dhcp6Option(14, Octets.EMPTY),
            new Dhcp6Option(65000, Octets.of(1, 2)));
    var written = new OctetWriter();
    options.encode(written);
    assertThat(written.toOctets()).isEqualTo(CONTAINER);
  }

  @ParameterizedTest
  @CsvSource({
    "0007 0002 ff, option 7 of 2 octets in 1, 0",
    "0007 ffff ff, option 7 of 65535 octets in 1, 0",
    "000e 0000 0007 0001, option 7 of 1 octets in 0, 4",
    "00, 1 octets behind the last option, 0",
    "000e 0000 00, 1 octets behind the last option, 4",
    "000e 0000 000700, 3 octets behind the last option, 4",
  })
  void noOptionExceedsItsContainer(String octets, String reason, int offset) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> Dhcp6Options.decode(Hex.octets(octets).reader()))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.offset()).isEqualTo(offset);
            });
  }

  @Test
  void anOptionKnowsNothingOfTheContainersNeighbour() throws Exception {
    var container = Hex.octets("0007 0002 ff aa").reader().slice(5);
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> Dhcp6Options.decode(container));
  }

  @Test
  void whatIsTooShortForAnOptionMayBeLeftUnread() throws Exception {
    var reader = Hex.octets("000e 0000 000000").reader();
    assertThat(Dhcp6Options.decodeWhole(reader).list()).hasSize(1);
    assertThat(reader.remaining()).isEqualTo(3);
  }

  @Test
  void codesAndLengthsHave16Bits() {
    assertThat(new Dhcp6Option(0xffff, Hex.repeated(0, 0xffff)).code()).isEqualTo(0xffff);
    assertThatIllegalArgumentException().isThrownBy(() -> new Dhcp6Option(-1, Octets.EMPTY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Dhcp6Option(0x10000, Octets.EMPTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dhcp6Option(1, Hex.repeated(0, 0x10000)))
        .withMessage("option 1 of 65536 octets");
  }

  @Test
  void severalOfACodeAreSeveral() {
    var options =
        Dhcp6Options.of(
            KnownOptions.VENDOR_CLASS.of(new VendorClass(1, List.of(Octets.of(1)))),
            new Dhcp6Option(16, Octets.of(1)),
            KnownOptions.VENDOR_CLASS.of(new VendorClass(2, List.of(Octets.of(2)))));
    assertThat(options.findAll(KnownOptions.VENDOR_CLASS))
        .extracting(VendorClass::enterprise)
        .containsExactly(1L, 2L);
    assertThat(options.find(KnownOptions.VENDOR_CLASS).orElseThrow().enterprise()).isEqualTo(1);
  }

  @Test
  void whatIsNoUseIsFoundNowhereAndRefusedWhereItIsRequired() throws Exception {
    var none = Dhcp6Options.NONE;
    var bad = Dhcp6Options.of(new Dhcp6Option(7, Octets.of(1, 2)));
    assertThat(none.has(KnownOptions.PREFERENCE)).isFalse();
    assertThat(none.find(KnownOptions.PREFERENCE)).isEmpty();
    assertThat(none.get(KnownOptions.PREFERENCE, 9)).isEqualTo(9);
    assertThat(bad.has(KnownOptions.PREFERENCE)).isTrue();
    assertThat(bad.find(KnownOptions.PREFERENCE)).isEmpty();
    var malformed = MalformedPacketException.class;
    assertThatExceptionOfType(malformed)
        .isThrownBy(() -> none.require(KnownOptions.PREFERENCE))
        .withMessage("no option 7 (preference) at octet 0");
    assertThatExceptionOfType(malformed)
        .isThrownBy(() -> bad.require(KnownOptions.PREFERENCE))
        .withMessage("option 7 (preference): 1 octets too many at octet 1");
    assertThatExceptionOfType(malformed).isThrownBy(() -> bad.get(KnownOptions.PREFERENCE, 9));
  }
}
