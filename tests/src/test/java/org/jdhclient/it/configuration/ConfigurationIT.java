package org.jdhclient.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** dhclient.conf has its effect, wherever it is, and what is wrong in it is named. */
@ExtendWith(LabExtension.class)
final class ConfigurationIT {
  private static final String FILE = "/run/dhclient.conf";
  private static final int HOST_NAME = 12;
  private static final int CLIENT_IDENTIFIER = 61;

  private static void write(Lab lab, String text) {
    lab.guest().run("sh", "-c", "printf '%s' \"$1\" >" + FILE, "sh", text).orThrow();
  }

  @Test
  void whatItSendsIsSentAndItsIdentifierWinsOverADuid(Lab lab) {
    write(lab, "send host-name \"box\"; send dhcp-client-identifier 1:2:3;");

    lab.jdhclient("-v", "-i", "-cf", FILE, "eth0").awaitLine("^DHCPDISCOVER");

    var discover = lab.capture().await("DHCPDISCOVER", frame -> true);
    assertThat(discover.options().get(HOST_NAME)).isEqualTo("626f78");
    assertThat(discover.options().get(CLIENT_IDENTIFIER)).isEqualTo("010203");
  }

  @Test
  void theEnvironmentNamesItToo(Lab lab) {
    write(lab, "send host-name \"box\";");

    lab.startInGuest("env", "PATH_DHCLIENT_CONF=" + FILE, "jdhclient", "-v", "eth0")
        .awaitLine("^DHCPDISCOVER");

    assertThat(lab.capture().await("DHCPDISCOVER", frame -> true).options().get(HOST_NAME))
        .isEqualTo("626f78");
  }

  @Test
  void whatIsWrongIsNamedAndTheRestHolds(Lab lab) {
    lab.dnsmasq();
    write(lab, "timeout 30;\nrequest 12 subnet-mask routers;\nsend host-name \"box\";\n");

    var client = lab.jdhclient("-v", "-cf", FILE, "eth0");

    client.awaitLine("^/run/dhclient\\.conf line 2 column ");
    assertThat(client.awaitExit()).isZero();
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsAWarning(Lab lab) {
    lab.dnsmasq();

    var client = lab.jdhclient("-cf", "/run/nosuch.conf", "eth0");

    assertThat(client.awaitExit()).isZero();
    Conditions.assertOnePlainLine(client, "/run/nosuch\\.conf");
  }

  @Test
  void itCanBeCheckedBeforehand(Lab lab) {
    write(lab, "timeout 30;\n");
    assertThat(lab.jdhclient("--check-config", "-cf", FILE).awaitExit()).isZero();

    write(lab, "timeout 30;\n  timeout;\n");
    var check = lab.jdhclient("--check-config", "-cf", FILE);

    assertThat(check.awaitExit()).isEqualTo(1);
    assertThat(check.lines())
        .anyMatch(line -> line.startsWith(FILE + " line 2 column "))
        .anyMatch(line -> line.strip().equals("^"));
    assertThat(lab.jdhclient("--check-config", "-cf", "/run/nosuch").awaitExit()).isEqualTo(1);
    assertThat(lab.capture().dhcp()).isEmpty();
  }
}
