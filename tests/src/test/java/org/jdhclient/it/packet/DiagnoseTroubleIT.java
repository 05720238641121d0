package org.jdhclient.it.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.Diagnosis;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a diagnosis says where something other than a checksum is wrong. */
@ExtendWith(LabExtension.class)
final class DiagnoseTroubleIT {
  @Test
  void aSilentNetworkHasItsUsualCauses(Lab lab) {
    Diagnosis.setUp(lab.guest());

    var diagnosis = Diagnosis.ofEth0(lab);

    assertThat(diagnosis.status()).isEqualTo(3);
    assertThat(diagnosis.text())
        .containsPattern("(?i)firewall")
        .containsPattern("(?i)no DHCP server|no server");
    assertThat(lab.capture().dhcp("DHCPDISCOVER")).isNotEmpty();
  }

  @Test
  void aSilentNetworkIsAnEmptyListForPrograms(Lab lab) {
    Diagnosis.setUp(lab.guest());

    var diagnosis = Diagnosis.ofEth0(lab, "--json");

    assertThat(diagnosis.status()).isEqualTo(3);
    assertThat(diagnosis.json().get("replies").asArray()).isEmpty();
  }

  @Test
  void twoServersAreToldApart(Lab lab) {
    lab.dnsmasq();
    lab.rogueDnsmasq();
    Diagnosis.setUp(lab.guest());

    var diagnosis = Diagnosis.ofEth0(lab);

    assertThat(diagnosis.status()).isZero();
    assertThat(diagnosis.text())
        .containsPattern("(?i)\\b(2|two) (DHCP )?servers\\b")
        .contains("10.0.3.1 ", "10.0.3.200", "00:16:3e:00:00:00", "00:16:3e:aa:bb:cc")
        .containsPattern("(?is)differ.*(router|gateway|route).*10\\.0\\.3\\.200");
  }

  @Test
  void anotherDhcpClientIsNamed(Lab lab) {
    Diagnosis.setUp(lab.guest());
    var udhcpc = lab.startInGuest("udhcpc", "-f", "-i", "eth0", "-s", "/bin/true");
    lab.capture().await("DHCPDISCOVER", discover -> true);

    assertThat(Diagnosis.ofEth0(lab).text()).contains("udhcpc", Long.toString(udhcpc.pid()));
  }

  @Test
  void anotherJdhclientIsNamed(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    var diagnosis = lab.guest().run("jdhclient", "--diagnose", "eth0");

    assertThat(diagnosis.status()).isZero();
    assertThat(diagnosis.out()).contains("jdhclient", Long.toString(client.pid()));
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
    assertThat(client.isAlive()).isTrue();
  }

  @Test
  void aLinkThatIsDownStaysDown(Lab lab) {
    lab.dnsmasq();

    var diagnosis = Diagnosis.ofEth0(lab);

    assertThat(diagnosis.status()).isEqualTo(3);
    assertThat(diagnosis.text()).containsPattern("eth0.*\\bdown\\b");
    assertThat(lab.guest().isUp()).isFalse();
  }

  @Test
  void aCableThatIsCutIsToldFromALinkThatIsDown(Lab lab) {
    Diagnosis.setUp(lab.guest());
    lab.port().carrierOff();
    Await.until("no carrier", () -> carrier(lab).equals("0"));

    var diagnosis = Diagnosis.ofEth0(lab);

    assertThat(diagnosis.status()).isEqualTo(3);
    assertThat(diagnosis.text()).containsPattern("(?i)eth0.*no carrier");
  }

  @Test
  void anInterfaceThatIsNotThereCannotBeLookedAt(Lab lab) {
    assertCannotLook(lab.guest().run("jdhclient", "--diagnose", "nosuch0"), "nosuch0");
  }

  @Test
  void aMissingCapabilityIsNamed(Lab lab) {
    Diagnosis.setUp(lab.guest());

    assertCannotLook(
        lab.guest()
            .run(
                "setpriv",
                "--bounding-set=-net_raw",
                "--inh-caps=-net_raw",
                "jdhclient",
                "--diagnose",
                "eth0"),
        "CAP_NET_RAW");
  }

  @Test
  void anOrdinaryUserIsToldWhatItTakes(Lab lab) {
    Diagnosis.setUp(lab.guest());

    assertCannotLook(
        lab.guest()
            .run(
                "setpriv",
                "--reuid=nobody",
                "--regid=nogroup",
                "--clear-groups",
                "jdhclient",
                "--diagnose",
                "eth0"),
        "CAP_NET_RAW");
  }

  private static String carrier(Lab lab) {
    return lab.guest().run("cat", "/sys/class/net/eth0/carrier").orThrow().out().strip();
  }

  /** One plain line where errors belong, and status 1. */
  private static void assertCannotLook(CommandResult result, String regex) {
    assertThat(result.status()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).singleElement().asString().containsPattern(regex);
  }
}
