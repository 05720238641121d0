package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.LeaseFileText;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Option 61 to the octet as the real dhclient makes it, and none if none is asked for. */
@ExtendWith(LabExtension.class)
final class ClientIdentifierIT {
  private static final int CLIENT_IDENTIFIER = 61;
  private static final String OURS = "/run/ours";
  private static final String THEIRS = "/run/theirs";

  @Test
  void noneIsSentUnlessAskedFor(Lab lab) {
    lab.jdhclient("-v", "eth0").awaitLine("^DHCPDISCOVER");

    var discover = lab.capture().await("DHCPDISCOVER", frame -> true);

    assertThat(discover.options()).doesNotContainKey(CLIENT_IDENTIFIER);
  }

  /** dhclient makes the DUID, jdhclient reads it: from its own lease file, or from another. */
  @ParameterizedTest
  @ValueSource(strings = {"-lf", "-df"})
  void theSameDuidMakesTheSameIdentifier(String option, Lab lab) {
    var dhclient =
        lab.startInGuest(
            "sh",
            "-c",
            "ip link set eth0 up;"
                + " exec dhclient -d -v -i -cf /dev/null -sf /bin/true -lf /run/theirs eth0");
    dhclient.awaitLine("^DHCPDISCOVER");
    var theirs = lab.capture().await("DHCPDISCOVER", frame -> true);
    dhclient.terminate();

    lab.jdhclient("-v", "-i", option, THEIRS, "eth0").awaitLine("^DHCPDISCOVER");

    var ours = lab.capture().await("DHCPDISCOVER", frame -> !frame.xid().equals(theirs.xid()));
    assertThat(theirs.options()).containsKey(CLIENT_IDENTIFIER);
    assertThat(ours.options().get(CLIENT_IDENTIFIER))
        .isEqualTo(theirs.options().get(CLIENT_IDENTIFIER));
  }

  /** The other way round: dhclient takes what jdhclient has written. */
  @ParameterizedTest
  @ValueSource(strings = {"LL", "LLT"})
  void dhclientReadsTheDuidThatIsMade(String type, Lab lab) {
    var client = lab.jdhclient("-v", "-d", "-i", "-D", type, "-lf", OURS, "eth0");
    client.awaitLine("^Created duid \"\\\\000\\\\00" + (type.equals("LL") ? 3 : 1) + ".*\"\\.$");
    var ours = lab.capture().await("DHCPDISCOVER", frame -> true);
    client.terminate();

    var dhclient =
        lab.startInGuest(
            "dhclient",
            "-d",
            "-v",
            "-i",
            "-cf",
            "/dev/null",
            "-sf",
            "/bin/true",
            "-lf",
            OURS,
            "eth0");
    dhclient.awaitLine("^DHCPDISCOVER");

    var theirs = lab.capture().await("DHCPDISCOVER", frame -> !frame.xid().equals(ours.xid()));
    assertThat(theirs.options().get(CLIENT_IDENTIFIER))
        .isNotNull()
        .isEqualTo(ours.options().get(CLIENT_IDENTIFIER));
    assertThat(dhclient.lines()).noneMatch(line -> line.startsWith("Created duid"));
  }

  @Test
  void theDuidStays(Lab lab) {
    lab.dnsmasq();
    assertThat(lab.jdhclient("-i", "eth0").awaitExit()).isZero();
    var before = lab.guest().run("head", "-n", "1", LeaseFileText.PATH).orThrow().out();
    assertThat(lab.jdhclient("-r", "-i", "eth0").awaitExit()).isZero();

    var again = lab.jdhclient("-v", "-i", "-D", "LL", "eth0");
    assertThat(again.awaitExit()).isZero();

    assertThat(before).startsWith("default-duid \"");
    assertThat(lab.guest().run("head", "-n", "1", LeaseFileText.PATH).orThrow().out())
        .isEqualTo(before);
    assertThat(again.lines()).noneMatch(line -> line.startsWith("Created duid"));
    assertThat(lab.capture().dhcp("DHCPREQUEST"))
        .extracting(frame -> frame.options().get(CLIENT_IDENTIFIER))
        .doesNotContainNull();
  }
}
