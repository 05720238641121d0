package org.jdhclient.it.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Ifupdown;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Debian's ifup and ifdown use jdhclient as they use ISC's dhclient, to the same effect. */
@ExtendWith(LabExtension.class)
final class IfupdownIT {
  private static final String LEASE_FILE = "/var/lib/dhcp/dhclient.eth0.leases";
  private static final String PID_FILE = "/run/dhclient.eth0.pid";

  /** The DUID, as dhclient writes it: type 1, hardware type 1, a time, a hardware address. */
  private static final String DUID =
      "default-duid \"\\\\000\\\\001\\\\000\\\\0012\\\\225\\\\370&\\\\000\\\\026>\\\\021\\\\\"3\";";

  /** What stands in /etc/network/interfaces. */
  enum Stanza {
    PLAIN(
        """
        iface eth0 inet dhcp
        """),
    WITH_OPTIONS(
        """
        iface eth0 inet dhcp
          hostname box
          metric 50
          leasetime 600
          vendor acme
          client myid
          hwaddress 00:16:3e:aa:bb:cc
        """),
    WITHOUT_CLIENT_IDENTIFIER(
        """
        iface eth0 inet dhcp
          client no
        """);

    private final String text;

    Stanza(String text) {
      this.text = text;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameIsSentAndSetAsByDhclient(Stanza stanza, Lab lab) {
    lab.dnsmasq();
    var ifupdown = Ifupdown.install(lab.guest(), stanza.text);
    var dhclients = upAndDown(ifupdown, lab);
    ifupdown.replaceDhclient();

    var ours = upAndDown(ifupdown, lab);

    assertThat(ours).isEqualTo(dhclients);
  }

  @Test
  void manualWithAnUpAndADownLine(Lab lab) {
    lab.dnsmasq();
    var byHand =
        """
        iface eth0 inet manual
          up jdhclient -v $IFACE
          down jdhclient -r $IFACE
        """;
    var ifupdown = Ifupdown.install(lab.guest(), byHand);

    assertThat(ifupdown.ifup().orThrow().err()).contains("bound to 10.0.3.");
    assertThat(lab.guest().addresses()).hasSize(1);
    ifupdown.ifdown().orThrow();

    lab.capture().await("DHCPRELEASE", release -> true);
    Conditions.assertNothingLeftBehind(lab.guest());
    ClientProcess.assertNone(lab.guest());
  }

  private static Effect upAndDown(Ifupdown ifupdown, Lab lab) {
    var guest = lab.guest();
    guest.cell().shell("printf '%b\\n' '" + DUID + "' >" + LEASE_FILE).orThrow();
    var before = lab.capture().conversation().size();

    ifupdown.ifup().orThrow();
    var settings = Effect.Settings.of(guest);
    assertThat(ifupdown.configured()).containsExactly("eth0=eth0");
    ifupdown.ifdown().orThrow();

    Await.until("RELEASE", () -> Effect.released(lab.capture(), before));
    assertThat(guest.addresses()).isEmpty();
    assertThat(guest.routes()).isEmpty();
    assertThat(guest.isUp()).isFalse();
    assertThat(ifupdown.configured()).isEmpty();
    assertThat(guest.run("ls", PID_FILE).status()).as("no pid file").isNotZero();
    assertThat(clients(guest)).isEmpty();
    return new Effect(settings, Effect.messages(lab.capture(), before));
  }

  /** Of either kind; one that has ended is none, though nobody has asked for its status. */
  private static List<String> clients(Guest guest) {
    return guest.run("ps", "-e", "-ww", "-o", "stat=,args=").orThrow().lines().stream()
        .filter(process -> process.contains("dhclient") && !process.startsWith("Z"))
        .toList();
  }
}
