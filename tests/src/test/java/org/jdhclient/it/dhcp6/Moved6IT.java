package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServedNetwork6.Times;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A guest that may be on another link by now, and a server that is another one. */
@ExtendWith(LabExtension.class)
final class Moved6IT {
  private static final ServedNetwork6 SOON_RENEWED = ServedNetwork6.LXC.with(Times.SOON_RENEWED);

  @Test
  void asksWhetherItsAddressStillFitsOnceTheLinkIsBack(Lab lab) {
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));

    lab.port().carrierOff();
    lab.guest().awaitNoCarrier();
    lab.port().carrierOn();

    var confirm = lab.capture().dhcp6().first("Confirm");
    assertThat(confirm.addresses()).containsExactly(ServedNetwork6.LXC.address());
    lab.capture().dhcp6().await("Reply", reply -> reply.xid().equals(confirm.xid()));
    assertThat(lab.capture().dhcp6().conversation("Solicit")).hasSize(1);
    assertAddress(lab, ServedNetwork6.LXC);
  }

  @Test
  void beginsAnewWhereItsAddressIsNotOnTheLink(Lab lab) {
    var server = lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));
    lab.port().carrierOff();
    server.close();
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.OTHER);

    lab.port().carrierOn();

    lab.capture().dhcp6().first("Confirm");
    Await.until(
        "the other address alone",
        () ->
            lab.guest().globalAddresses().stream()
                .map(address -> address.cidr())
                .toList()
                .equals(List.of(ServedNetwork6.OTHER.address() + "/128")));
  }

  /** RFC 9915 12: it is the same client, as with a card that was replaced while it was off. */
  @Test
  void goesOnWithItsAddressUnderAnotherHardwareAddress(Lab lab) {
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    var killed = lab.jdhclient("-6", "-d", "eth0");
    Conditions.bound6(killed);
    killed.signal("KILL");
    killed.awaitExit();
    lab.guest()
        .cell()
        .shell("ip link set eth0 down; ip link set eth0 address 02:00:00:00:77:77 up")
        .orThrow();

    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));

    var confirm = lab.capture().dhcp6().first("Confirm");
    assertThat(confirm.addresses()).containsExactly(ServedNetwork6.LXC.address());
    assertThat(lab.capture().dhcp6().conversation("Solicit")).hasSize(1);
    assertAddress(lab, ServedNetwork6.LXC);
  }

  /** RFC 9915 18.2.12: who has a prefix asks by Rebind. */
  @Test
  void rebindsAPrefixOnceTheLinkIsBack(Lab lab) {
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    Conditions.bound6(lab.jdhclient("-6", "-d", "-P", "eth0"));

    lab.port().carrierOff();
    lab.guest().awaitNoCarrier();
    lab.port().carrierOn();

    assertThat(lab.capture().dhcp6().first("Rebind").prefixes())
        .containsExactly(ServedNetwork6.LXC.prefix());
  }

  @Test
  void keepsItsAddressAsAnotherServerAnswersItsRebind(Lab lab) {
    var first = lab.server(ServerProgram6.ISC_DHCPD, SOON_RENEWED);
    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));
    var before = lab.capture().dhcp6().first("Reply");

    first.close();
    lab.server(ServerProgram6.KEA, SOON_RENEWED);

    var rebind = lab.capture().dhcp6().first("Rebind");
    var reply = lab.capture().dhcp6().await("Reply", each -> each.xid().equals(rebind.xid()));
    assertThat(reply.server()).isNotEqualTo(before.server());
    var renew = lab.capture().dhcp6().await("Renew", each -> each.server().equals(reply.server()));
    assertThat(renew.addresses()).containsExactly(SOON_RENEWED.address());
    assertAddress(lab, SOON_RENEWED);
  }

  /** A server that has forgotten it: asked once for the same, not renewed again and again. */
  @Test
  void asksOnceForWhatAServerHasForgotten(Lab lab) {
    var server = lab.server(ServerProgram6.ISC_DHCPD, SOON_RENEWED);
    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));

    server.close();
    lab.bridge().host().shell("sed -i '/^ia-na/,/^}/d' /run/server6.leases").orThrow();
    lab.server(ServerProgram6.ISC_DHCPD, SOON_RENEWED);

    lab.capture().dhcp6().first("Renew");
    Await.until(
        "it is bound anew, or renewed",
        () -> lab.capture().dhcp6().all("Reply").stream().filter(Moved6IT::binds).count() >= 2);
    assertThat(lab.capture().dhcp6().conversation("Request")).hasSizeLessThanOrEqualTo(2);
    assertAddress(lab, SOON_RENEWED);
  }

  private static boolean binds(Dhcp6Frame reply) {
    return reply.addresses().contains(SOON_RENEWED.address());
  }

  private static void assertAddress(Lab lab, ServedNetwork6 served) {
    assertThat(lab.guest().globalAddresses())
        .extracting("cidr")
        .containsExactly(served.address() + "/128");
  }
}
