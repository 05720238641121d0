package org.jdhclient.dhcp6.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.dhcp6.association.Decoding.ADDRESS;
import static org.jdhclient.dhcp6.association.Decoding.FIELDS;
import static org.jdhclient.dhcp6.association.Decoding.IAADDR;
import static org.jdhclient.dhcp6.association.Decoding.IAPREFIX;
import static org.jdhclient.dhcp6.association.Decoding.PREFIX;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.option.LeftOut;
import org.jdhclient.dhcp6.option.LeftOut.Reason;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.OctetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses and prefixes of an association count, and why others do not. */
class LeasesOfAssociationsTest {
  private final Decoding decoding = new Decoding();

  /** RFC 9915 21.6, 21.22. */
  @ParameterizedTest
  @CsvSource({
    "00000078, 00000078, true",
    "00000079, 00000078, false",
    "00000000, 00000000, true",
    "00000000, 00000001, true",
    "00000001, 00000000, false",
    "ffffffff, ffffffff, true",
    "fffffffe, ffffffff, true",
    "ffffffff, fffffffe, false",
    "80000000, 7fffffff, false",
  })
  void aLeaseThatIsPreferredForLongerThanValidIsLeftOut(
      String preferred, String valid, boolean kept) {
    decoding.of(AssociationType.IA_NA, FIELDS, "0005 0018", ADDRESS, preferred, valid);
    decoding.of(AssociationType.IA_TA, "3e112233", "0005 0018", ADDRESS, preferred, valid);
    decoding.of(AssociationType.IA_PD, FIELDS, "001a 0019", preferred, valid, "38", PREFIX);
    assertThat(decoding.list()).hasSize(3);
    assertThat(decoding.list())
        .allSatisfy(association -> assertThat(association.leases()).hasSize(kept ? 1 : 0));
    if (!kept) {
      decoding.assertLeftOut(Reason.PREFERRED_AFTER_VALID, 3, "IA_NA 3e:11:22:33 2001:db8::1234");
    }
  }

  @Test
  void theOtherLeasesOfAnAssociationStay() {
    var bad = "0005 0018 20010db8000000000000000000000009 00000002 00000001";
    var association = decoding.of(AssociationType.IA_NA, FIELDS, bad, IAADDR).get(0);
    assertThat(association.leases()).extracting(IaLease::name).containsExactly("2001:db8::1234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0005 0017 20010db8000000000000000000001234 00000078 000000",
        "0005 0000",
        "0005 0019 20010db8000000000000000000001234 00000078 00000096 00",
        "0005 001c 20010db8000000000000000000001234 00000078 00000096 000d 0002",
        "0005 001d 20010db8000000000000000000001234 00000078 00000096 000d 0001 00",
      })
  void anAddressThatIsNoneIsLeftOut(String option) {
    assertThat(decoding.of(AssociationType.IA_NA, FIELDS, option, IAADDR).get(0).leases())
        .hasSize(1);
    decoding.assertLeftOut(Reason.MALFORMED_LEASE, 1, "IA_NA 3e:11:22:33: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "001a 0018 00000e10 00001c20 38 20010db80001000000000000000000",
        "001a 0019 00000e10 00001c20 81 20010db8000100000000000000000000",
        "001a 001f 00000e10 00001c20 38 20010db8000100000000000000000000 0043 0002 38 ff",
        "001a 001e 00000e10 00001c20 38 20010db8000100000000000000000000 0043 0001 40",
        "001a 001e 00000e10 00001c20 38 20010db8000100000000000000000000 000d 0001 00",
      })
  void aPrefixThatIsNoneIsLeftOut(String option) {
    assertThat(decoding.of(AssociationType.IA_PD, FIELDS, option, IAPREFIX).get(0).leases())
        .hasSize(1);
    decoding.assertLeftOut(Reason.MALFORMED_LEASE, 1, "IA_PD 3e:11:22:33: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::", "::1", "ff02::1", "::ffff:192.0.2.1"})
  void anAddressThatNoHostCanBearIsLeftOut(String address) {
    var option = new OctetWriter().ipv6Address(Ipv6Address.parse(address)).toOctets();
    var octets = Hex.octets(FIELDS, "0005 0018").concat(option).concat(Hex.repeated(0, 8));
    assertThat(decoding.of(AssociationType.IA_NA, octets).get(0).leases()).isEmpty();
    decoding.assertLeftOut(Reason.UNUSABLE_LEASE, 1, address + " cannot be used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::/0", "::/56", "ff00::/8", "fe80::/64", "2000::/0"})
  void aPrefixOfSuchIsLeftOut(String prefix) {
    var parts = prefix.split("/");
    var value =
        new OctetWriter()
            .i64(0)
            .u8(Integer.parseInt(parts[1]))
            .ipv6Address(Ipv6Address.parse(parts[0]))
            .toOctets();
    var octets = Hex.octets(FIELDS, "001a 0019").concat(value);
    assertThat(decoding.of(AssociationType.IA_PD, octets).get(0).leases()).isEmpty();
    decoding.assertLeftOut(Reason.UNUSABLE_LEASE, 1, "cannot be used");
  }

  @Test
  void hostBitsOfAPrefixDoNotCount() {
    var octets =
        Hex.octets(FIELDS, "001a 0019 00000000 00000000 20").concat(Hex.repeated(0x20, 16));
    assertThat(decoding.of(AssociationType.IA_PD, octets).get(0).leases())
        .extracting(IaLease::name)
        .containsExactly("2020:2020::/32");
  }

  /** As many as a datagram cannot hold; each is looked at once. */
  @Test
  @Timeout(60)
  void tenThousandAddressesAreReadInAMomentAndTheFirst64Kept() {
    var writer = new OctetWriter().octets(Hex.octets(FIELDS));
    for (int i = 1; i <= 10_000; i++) {
      writer.u16(5).u16(24).ipv6Address(new Ipv6Address(0x20010db8L << 32, i));
      writer.i64(0x0000007800000096L);
    }
    var association = decoding.of(AssociationType.IA_NA, writer.toOctets()).get(0);
    assertThat(association.leases()).hasSize(64);
    decoding.assertLeftOut(Reason.TOO_MANY, 9936, "is beyond the first 64");
    assertThat(decoding.leftOut().get(0))
        .hasToString("IA_NA 3e:11:22:33 2001:db8::41 is beyond the first 64, and 9935 more");
  }

  @Test
  void aThousandLeasesThatAreNoUseAreOneLine() {
    var writer = new OctetWriter().octets(Hex.octets(FIELDS));
    for (int i = 0; i < 1000; i++) {
      writer.octets(Hex.octets("0005 0000"));
    }
    decoding.of(AssociationType.IA_NA, writer.toOctets());
    assertThat(decoding.leftOut()).extracting(LeftOut::times).containsExactly(1000);
  }
}
