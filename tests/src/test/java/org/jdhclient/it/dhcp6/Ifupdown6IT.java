package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Ifupdown;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Debian's ifup and ifdown use jdhclient -6 as they use ISC's dhclient -6, to the same effect. */
@ExtendWith(LabExtension.class)
final class Ifupdown6IT {
  private static final String LEASES = "/var/lib/dhcp/dhclient%s.eth0.leases";

  /** What stands in /etc/network/interfaces. */
  enum Stanza {
    ADDRESS(
        """
        iface eth0 inet6 dhcp
        """),
    ADDRESS_AND_PREFIX(
        """
        iface eth0 inet6 dhcp
          request_prefix 1
          accept_ra 2
          ll-attempts 100
        """),
    OTHER_HARDWARE_ADDRESS(
        """
        iface eth0 inet6 dhcp
          hwaddress 00:16:3e:aa:bb:cc
        """),
    OPTIONS(
        """
        iface eth0 inet6 auto
          dhcp 1
        """),
    PREFIX(
        """
        iface eth0 inet6 auto
          dhcp 1
          request_prefix 1
        """),
    /** ifdown has set the link down for IPv4 before it comes to IPv6. */
    BOTH_FAMILIES(
        """
        iface eth0 inet dhcp
        iface eth0 inet6 dhcp
        """);

    private static final Set<Stanza> RELEASING =
        EnumSet.of(ADDRESS, ADDRESS_AND_PREFIX, OTHER_HARDWARE_ADDRESS);

    private final String text;

    Stanza(String text) {
      this.text = text;
    }

    /** Whether an address is given back by ifdown. */
    boolean releases() {
      return RELEASING.contains(this);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameIsSentAndSetAsByDhclient(Stanza stanza, Lab lab) {
    lab.dnsmasq();
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    var ifupdown = Ifupdown.install(lab.guest(), stanza.text);
    var dhclients = upAndDown(ifupdown, stanza, lab);
    ifupdown.replaceDhclient();

    var ours = upAndDown(ifupdown, stanza, lab);

    assertThat(ours).isEqualTo(dhclients);
  }

  /** What was up, and what was sent until it was down again. */
  private record UpAndDown(Effect6 up, List<Effect6.Message> sent) {}

  private static UpAndDown upAndDown(Ifupdown ifupdown, Stanza stanza, Lab lab) {
    var guest = lab.guest();
    guest.giveDuid(LEASES.formatted("6"));
    guest.giveDuid(LEASES.formatted(""));
    int before = lab.capture().dhcp6().all().size();

    ifupdown.ifup().orThrow();
    var up = Effect6.of(guest, lab.capture(), before);
    assertThat(ifupdown.configured()).containsExactly("eth0=eth0");
    ifupdown.ifdown().orThrow();

    if (stanza.releases()) {
      Await.until("the address is released", () -> isReleased(lab, before));
    }
    assertThat(guest.globalAddresses()).isEmpty();
    assertThat(guest.addresses()).isEmpty();
    assertThat(guest.isUp()).isFalse();
    assertThat(clients(guest)).isEmpty();
    return new UpAndDown(up, Effect6.messages(lab.capture(), before));
  }

  private static boolean isReleased(Lab lab, int before) {
    return Effect6.messages(lab.capture(), before).stream()
        .anyMatch(message -> message.type().equals("Release"));
  }

  /** Of either kind; one that has ended is none, though nobody has asked for its status. */
  private static List<String> clients(Guest guest) {
    return guest.run("ps", "-e", "-ww", "-o", "stat=,args=").orThrow().lines().stream()
        .filter(process -> process.contains("dhclient") && !process.startsWith("Z"))
        .toList();
  }
}
