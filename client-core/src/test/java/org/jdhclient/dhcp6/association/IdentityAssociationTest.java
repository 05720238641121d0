package org.jdhclient.dhcp6.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.jdhclient.dhcp6.association.Decoding.ADDRESS;
import static org.jdhclient.dhcp6.association.Decoding.FIELDS;
import static org.jdhclient.dhcp6.association.Decoding.IAADDR;
import static org.jdhclient.dhcp6.association.Decoding.IAID;
import static org.jdhclient.dhcp6.association.Decoding.STATUS;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.PrefixExclusion;
import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.Test;

class IdentityAssociationTest {
  private final Decoding decoding = new Decoding();

  @Test
  void theClientNamesLeasesWithoutTimes() {
    var had = decoding.of(AssociationType.IA_NA, FIELDS, IAADDR, STATUS).get(0);
    var named = IdentityAssociation.naming(AssociationType.IA_NA, IAID, had.leases());
    assertThat(named.option().value())
        .isEqualTo(Hex.octets("3e112233 00000000 00000000 0005 0018", ADDRESS, "0000000000000000"));
    assertThat(IdentityAssociation.naming(AssociationType.IA_TA, IAID, List.of()).option().value())
        .isEqualTo(Hex.octets("3e112233"));
  }

  @Test
  void theClientMayWishForALengthOfPrefix() {
    var wish = IaPrefix.named(Ipv6Prefix.containing(Ipv6Address.ANY, 56));
    assertThat(
            IdentityAssociation.naming(AssociationType.IA_PD, IAID, List.of(wish)).option().value())
        .isEqualTo(
            Hex.octets("3e112233 00000000 00000000 001a 0019 00000000 00000000 38")
                .concat(Hex.repeated(0, 16)));
  }

  @Test
  void aPrefixWithoutExclusionIsAllTheClients() {
    var prefix = Ipv6Prefix.parse("2001:db8::/56");
    assertThat(IaPrefix.named(prefix).excluded()).isEmpty();
    var all = PrefixExclusion.of(Ipv6Prefix.parse("2001:db8::/64"), prefix);
    var other =
        new IaPrefix(
            Ipv6Prefix.parse("2001:db8::/64"),
            Lifetimes.NONE,
            Dhcp6Options.of(KnownOptions.PD_EXCLUDE.of(all)));
    assertThatNoException().isThrownBy(other::excluded);
    assertThat(other.excluded()).isEmpty();
  }
}
