package org.jdhclient.dhcp6.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.identity.Iaid;
import org.jdhclient.time.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTimesTest {
  private static Span span(String seconds) {
    return seconds.equals("forever") ? Span.FOREVER : Span.ofSeconds(Long.parseLong(seconds));
  }

  /** Lifetimes as preferred/valid, one for each address. */
  private static List<IaLease> leases(String lifetimes) {
    var leases = new ArrayList<IaLease>();
    for (var pair : lifetimes.split(" ")) {
      if (!pair.isEmpty()) {
        var parts = pair.split("/");
        leases.add(
            new IaAddress(
                new Ipv6Address(0x20010db8L << 32, leases.size() + 1),
                new Lifetimes(span(parts[0]), span(parts[1])),
                Dhcp6Options.NONE));
      }
    }
    return leases;
  }

  /** RFC 9915 14.2, 21.4. */
  @ParameterizedTest
  @CsvSource({
    "60, 105, 120/150, 60, 105",
    "0, 0, 120/150, 60, 96",
    "0, 0, 1000/2000 100/3000, 50, 80",
    "0, 0, 100/3000 0/0, 50, 80",
    "0, 0, 0/1000, 500, 800",
    "0, 0, 0/0, forever, forever",
    "0, 0, '', forever, forever",
    "0, 0, forever/forever, forever, forever",
    "0, 0, forever/forever 100/100, 50, 80",
    "0, 0, 4294967294/4294967294, 2147483647, 3435973835.2",
    "0, 90, 120/150, 60, 90",
    "0, 30, 120/150, 30, 30",
    "60, 0, 120/150, 60, 96",
    "100, 0, 120/150, 100, 100",
    "forever, forever, 120/150, forever, forever",
    "60, forever, 120/150, 60, forever",
    "3600, 5400, 100/150, 50, 80",
    "150, 0, 100/150, 50, 80",
    "3600, 5400, 100/150 7000/7200, 3600, 5400",
  })
  void whatTheServerLeavesToTheClientIsAHalfAndFourFifths(
      String t1, String t2, String lifetimes, String chosenT1, String chosenT2) {
    var association =
        new IdentityAssociation(
            AssociationType.IA_NA,
            new Iaid(1),
            new RenewalTimes(span(t1), span(t2)),
            leases(lifetimes),
            Dhcp6Options.NONE);
    assertThat(seconds(association.renewal().t1())).isEqualTo(chosenT1);
    assertThat(seconds(association.renewal().t2())).isEqualTo(chosenT2);
  }

  private static String seconds(Span span) {
    return span.toString().replace(" s", "");
  }
}
