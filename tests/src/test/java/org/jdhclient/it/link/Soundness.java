package org.jdhclient.it.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.lab.GuestLink;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.server.Dnsmasq;

/** Whether all that belongs to a lease is in force on a link, and nothing else is. */
final class Soundness {
  private final Lab lab;
  private final GuestLink link;
  private final Dnsmasq server;

  Soundness(Lab lab, GuestLink link, Dnsmasq server) {
    this.lab = lab;
    this.link = link;
    this.server = server;
  }

  /** Waits until a lease is in force; tells what is missing if it takes longer than this. */
  void awaitWithin(Duration limit) {
    try {
      Await.until("a lease is in force", limit, () -> complaints().isEmpty());
    } catch (LabException e) {
      assertThat(complaints()).as(e.getMessage()).isEmpty();
    }
  }

  private List<String> complaints() {
    var complaints = new ArrayList<String>();
    var addresses = link.addresses();
    if (addresses.size() != 1) {
      return List.of("addresses of " + link.name() + ": " + addresses);
    }
    var address = addresses.get(0).address();
    if (!server.leases().contains(" " + link.mac() + " " + address + " ")) {
      complaints.add(address + " is not leased to " + link.mac() + ": " + server.leases());
    }
    var routes = lab.guest().routes().stream().filter(route -> route.contains(link.name()));
    if (!routes.sorted().toList().equals(routes(address))) {
      complaints.add("routes: " + lab.guest().routes());
    }
    if (!lab.guest().resolvConf().contains("nameserver 10.0.3.1")) {
      complaints.add("resolv.conf: " + lab.guest().resolvConf());
    }
    return complaints;
  }

  private List<String> routes(String address) {
    return List.of(
        "10.0.3.0/24 dev " + link.name() + " proto kernel scope link src " + address,
        "default via 10.0.3.1 dev " + link.name() + " proto dhcp src " + address);
  }
}
