package org.jdhclient.lease6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

class AgingLeaseTest {

  private static BootTime at(long seconds) {
    return BootTime.ofSeconds(seconds);
  }

  private static HeldLease address(int last, long preferred, long valid) {
    return new HeldLease(
        new IaAddress(
            new Ipv6Address(0x20010db800000000L, last),
            new Lifetimes(Span.ofSeconds(preferred), Span.ofSeconds(valid)),
            Dhcp6Options.NONE),
        at(0));
  }

  private static AgingLease aging(HeldLease... leases) {
    var association =
        new HeldAssociation(
            AssociationType.IA_NA,
            new Iaid(1),
            at(0),
            new RenewalTimes(Span.FOREVER, Span.FOREVER),
            List.of(leases),
            Dhcp6Options.NONE);
    var server = new Duid(Octets.of(0, 3, 0, 1, 1));
    return new AgingLease(new Lease6(server, List.of(association), Dhcp6Options.NONE), at(0));
  }

  private static List<String> names(Lease6 lease) {
    return lease.leases().map(HeldLease::name).toList();
  }

  @Test
  void eachIsNoLongerPreferredAndThenEnds() {
    var aging = aging(address(1, 10, 30), address(2, 20, 25));
    assertThat(aging.deadline()).isEqualTo(at(10));
    assertThat(names(aging.deprecated(at(10)))).containsExactly("2001:db8::1");
    assertThat(aging.ended(at(10)).isEmpty()).isTrue();
    aging = aging.at(at(10));
    assertThat(aging.deadline()).isEqualTo(at(20));
    assertThat(names(aging.deprecated(at(20)))).containsExactly("2001:db8::2");
    aging = aging.at(at(20));
    assertThat(names(aging.ended(at(25)))).containsExactly("2001:db8::2");
    aging = aging.at(at(25));
    assertThat(names(aging.ended(at(30)))).containsExactly("2001:db8::1");
    assertThat(aging.at(at(30)).lease().associations()).isEmpty();
    assertThat(aging.at(at(30)).deadline()).isEqualTo(BootTime.NEVER);
  }

  @Test
  void whatEndsAtOnceIsNotDeprecatedBefore() {
    var aging = aging(address(1, 10, 10));
    assertThat(aging.deprecated(at(10)).isEmpty()).isTrue();
    assertThat(names(aging.ended(at(10)))).containsExactly("2001:db8::1");
  }

  @Test
  void whatNeverWasPreferredIsNotDeprecated() {
    assertThat(aging(address(1, 0, 10)).deadline()).isEqualTo(at(10));
  }
}
