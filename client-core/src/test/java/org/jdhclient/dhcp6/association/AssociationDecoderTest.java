package org.jdhclient.dhcp6.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.dhcp6.association.Decoding.ADDRESS;
import static org.jdhclient.dhcp6.association.Decoding.FIELDS;
import static org.jdhclient.dhcp6.association.Decoding.IAADDR;
import static org.jdhclient.dhcp6.association.Decoding.IAID;
import static org.jdhclient.dhcp6.association.Decoding.IAPREFIX;
import static org.jdhclient.dhcp6.association.Decoding.PREFIX;
import static org.jdhclient.dhcp6.association.Decoding.STATUS;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.LeftOut.Reason;
import org.jdhclient.dhcp6.option.LeftOutList;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.OctetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssociationDecoderTest {
  private final Decoding decoding = new Decoding();

  /** RFC 9915 figures 15 and 17. */
  @Test
  void anIaNaHasTimesAndAddresses() {
    var octets = Hex.octets(FIELDS, IAADDR, STATUS);
    var association = decoding.of(AssociationType.IA_NA, octets).get(0);
    assertThat(association.name()).hasToString("IA_NA 3e:11:22:33");
    assertThat(association.iaid()).isEqualTo(IAID);
    assertThat(association.times())
        .isEqualTo(new RenewalTimes(Span.ofSeconds(60), Span.ofSeconds(105)));
    assertThat(association.status()).hasToString("Success: ok");
    assertThat(association.leases())
        .containsExactly(
            new IaAddress(
                Ipv6Address.parse("2001:db8::1234"),
                new Lifetimes(Span.ofSeconds(120), Span.ofSeconds(150)),
                Dhcp6Options.NONE));
    assertThat(association.option()).isEqualTo(KnownOptions.IA_NA.of(octets));
    assertThat(decoding.leftOut()).isEmpty();
  }

  /** RFC 8415 figure 16. */
  @Test
  void anIaTaHasAddressesAndNoTimes() {
    var octets = Hex.octets("3e112233", IAADDR);
    var association = decoding.of(AssociationType.IA_TA, octets).get(0);
    assertThat(association.name()).hasToString("IA_TA 3e:11:22:33");
    assertThat(association.times()).isEqualTo(RenewalTimes.UP_TO_THE_CLIENT);
    assertThat(association.leases()).extracting(IaLease::name).containsExactly("2001:db8::1234");
    assertThat(association.option()).isEqualTo(KnownOptions.IA_TA.of(octets));
  }

  /** RFC 9915 figures 33 and 34, RFC 6603 4.2. */
  @Test
  void anIaPdHasPrefixesWhichMayHaveAPartExcluded() {
    var octets =
        Hex.octets(FIELDS, "001a 001f 00000e10 00001c20 38", PREFIX, "0043 0002 40 ff", IAPREFIX)
            .slice(0, 12 + 4 + 31);
    var association = decoding.of(AssociationType.IA_PD, octets).get(0);
    assertThat(association.leases())
        .singleElement()
        .satisfies(
            lease -> {
              assertThat(lease.name()).isEqualTo("2001:db8:1::/56");
              assertThat(lease.lifetimes())
                  .isEqualTo(new Lifetimes(Span.ofSeconds(3600), Span.ofSeconds(7200)));
              assertThat(((IaPrefix) lease).excluded())
                  .contains(Ipv6Prefix.parse("2001:db8:1:ff::/64"));
            });
    assertThat(association.option()).isEqualTo(KnownOptions.IA_PD.of(octets));
  }

  @Test
  void anAssociationMayHaveNothingButAStatus() {
    var association = decoding.of(AssociationType.IA_NA, FIELDS, "000d 0002 0002").get(0);
    assertThat(association.leases()).isEmpty();
    assertThat(association.status().code()).isEqualTo(StatusCode.NO_ADDRS_AVAIL);
  }

  @Test
  void aLeaseMayHaveAStatusToo() {
    var address = "0005 001e" + ADDRESS + "00000000 00000000 000d 0002 0004";
    var prefix = "001a 001f 00000000 00000000 38" + PREFIX + "000d 0002 0006";
    decoding.of(AssociationType.IA_NA, FIELDS, address);
    assertThat(decoding.of(AssociationType.IA_PD, FIELDS, prefix))
        .extracting(association -> association.leases().get(0).status().name())
        .containsExactly("NotOnLink", "NoPrefixAvail");
  }

  @Test
  void optionsThatNobodyKnowsAreKept() {
    var association = decoding.of(AssociationType.IA_NA, FIELDS, "fde8 0001 01", IAPREFIX).get(0);
    assertThat(association.options().list())
        .extracting(option -> option.code())
        .containsExactly(65000, 26);
    assertThat(association.leases()).isEmpty();
  }

  @Test
  void theSameAssociationOrLeaseCountsOnce() {
    decoding.of(AssociationType.IA_NA, FIELDS, IAADDR, IAADDR);
    decoding.of(AssociationType.IA_NA, FIELDS);
    decoding.of(AssociationType.IA_PD, FIELDS);
    assertThat(decoding.list())
        .extracting(each -> each.name().toString())
        .containsExactly("IA_NA 3e:11:22:33", "IA_PD 3e:11:22:33");
    assertThat(decoding.list().get(0).leases()).hasSize(1);
    decoding.assertLeftOut(Reason.REPEATED, 2, "IA_NA 3e:11:22:33 2001:db8::1234 once more");
  }

  @ParameterizedTest
  @CsvSource({
    "'', truncated",
    "3e112233 0000003c, truncated",
    "3e112233 0000003c 00000069 00, 1 octets behind the last option",
    "3e112233 0000003c 00000069 0005 0018 00, option 5 of 24 octets in 1",
    "3e112233 0000003c 00000069 000d 0001 00, option 13 (status-code): truncated",
    "3e112233 0000003c 00000069 000d ffff 0000, option 13 of 65535 octets in 2",
  })
  void anAssociationThatIsNoneIsLeftOut(String octets, String why) {
    assertThat(decoding.of(AssociationType.IA_NA, octets)).isEmpty();
    decoding.assertLeftOut(Reason.MALFORMED_ASSOCIATION, 1, "IA_NA: ");
    assertThat(decoding.leftOut().get(0).first()).contains(why);
  }

  /** RFC 9915 21.4: only if both are greater than 0. */
  @ParameterizedTest
  @CsvSource({
    "0000003c, 0000003c, true",
    "0000003c, 0000003b, false",
    "0000003c, 00000000, true",
    "00000000, 0000003c, true",
    "00000000, 00000000, true",
    "00000000, 00000001, true",
    "00000002, 00000001, false",
    "ffffffff, ffffffff, true",
    "fffffffe, ffffffff, true",
    "ffffffff, fffffffe, false",
    "ffffffff, 00000000, true",
    "80000000, 7fffffff, false",
  })
  void anAssociationWithT1AfterT2IsLeftOut(String t1, String t2, boolean kept) {
    decoding.of(AssociationType.IA_NA, "3e112233", t1, t2, IAADDR);
    decoding.of(AssociationType.IA_PD, "3e112233", t1, t2, IAPREFIX);
    assertThat(decoding.list()).hasSize(kept ? 2 : 0);
    if (!kept) {
      decoding.assertLeftOut(Reason.T1_AFTER_T2, 2, "IA_NA 3e:11:22:33: T1 is after T2");
    }
  }

  @ParameterizedTest
  @EnumSource(AssociationType.class)
  void cutAnywhereItIsAnotherAssociationOrNone(AssociationType type) {
    var lease = type == AssociationType.IA_PD ? IAPREFIX : IAADDR;
    var octets = Hex.octets(type.hasTimes() ? FIELDS : "3e112233", STATUS, lease);
    var whole = new AssociationDecoder(new LeftOutList());
    whole.add(type, octets);
    for (int length = 0; length < octets.length(); length++) {
      var cut = new AssociationDecoder(new LeftOutList());
      cut.add(type, octets.slice(0, length));
      assertThat(cut.list()).as("%d octets", length).isNotEqualTo(whole.list());
    }
  }

  @Test
  void ofAssociationsTheFirst64AreKept() {
    for (int i = 0; i < 100; i++) {
      decoding.add(AssociationType.IA_TA, new OctetWriter().i32(i).toOctets());
    }
    assertThat(decoding.list()).hasSize(64);
    decoding.assertLeftOut(Reason.TOO_MANY, 36, "IA_TA 00:00:00:40 is beyond the first 64");
  }
}
