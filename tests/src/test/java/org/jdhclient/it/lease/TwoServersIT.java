package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers offer; the client takes one offer, and says whose. */
@ExtendWith(LabExtension.class)
final class TwoServersIT {
  @Test
  void takesOneOfferAndNamesItsServer(Lab lab) {
    lab.dnsmasq();
    lab.rogueDnsmasq();
    var client = lab.jdhclient("-v", "eth0");
    var leased = Conditions.bound(client);
    Await.until("both offer", () -> lab.capture().dhcp("DHCPOFFER").size() >= 2);

    var offer = lab.capture().await("DHCPOFFER", candidate -> candidate.yiaddr().equals(leased));
    var request = lab.capture().first("DHCPREQUEST");
    assertThat(request.addressOption(54)).isEqualTo(offer.addressOption(54));
    assertThat(request.addressOption(50)).isEqualTo(leased);
    assertThat(lab.guest().addresses())
        .singleElement()
        .extracting("cidr")
        .isEqualTo(leased + "/24");
    assertThat(lab.guest().routes())
        .filteredOn(route -> route.startsWith("default"))
        .singleElement()
        .asString()
        .contains("via " + offer.addressOption(54) + " ");
  }

  /** An authoritative dnsmasq says "wrong server-ID" to a REQUEST that names another server. */
  @Test
  void isNotPutOffByTheOtherServersNak(Lab lab) {
    lab.dnsmasq();
    lab.rogueDnsmasq();
    var client = lab.jdhclient("-v", "eth0");
    var leased = Conditions.bound(client);

    lab.capture().await("DHCPNAK", nak -> true);

    assertThat(lab.guest().addresses())
        .singleElement()
        .extracting("cidr")
        .isEqualTo(leased + "/24");
    assertThat(lab.capture().conversation("DHCPDISCOVER")).hasSize(1);
  }
}
