package org.jdhclient.it.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.jdhclient.it.fixture.Diagnosis;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line that a diagnosis prints for the host's owner, entered on the host as it is. */
@ExtendWith(LabExtension.class)
final class HostCureIT {
  @ParameterizedTest
  @ValueSource(strings = {"ethtool ", "iptables ", "tc ", "nft "})
  void theLineThatIsPrintedCures(String program, Lab lab) {
    assumeTrue(!program.equals("tc ") || hasChecksumAction(lab), "kernel without act_csum: no tc");
    Wiring.RELAYED.toDnsmasq(lab);
    Diagnosis.setUp(lab.guest());
    var ill = Diagnosis.ofEth0(lab);
    assertThat(ill.status()).as(ill.text()).isEqualTo(3);
    assertThat(lastLine(ill))
        .contains("jdhclient --checksum=tolerant eth0")
        .endsWith("cure it on the host: ethtool -K lxcbr0 tx off (LXC, by the look of it).");

    lab.bridge().host().shell(command(ill, program)).orThrow();

    var cured = Diagnosis.ofEth0(lab);
    assertThat(cured.status()).as(cured.text()).isZero();
    assertThat(lastLine(cured))
        .endsWith("would be offered a lease; whether it is given too was not tried.");
  }

  /** Also of DHCPv6, whose replies this client does not look at. */
  private static boolean hasChecksumAction(Lab lab) {
    return lab.bridge()
            .host()
            .shell(
                "ip link add probe0 type bridge; tc qdisc add dev probe0 clsact && tc filter add"
                    + " dev probe0 egress protocol ip u32 match u32 0 0 action csum udp;"
                    + " s=$?; ip link del probe0; exit $s")
            .status()
        == 0;
  }

  private static String command(Diagnosis diagnosis, String program) {
    var found =
        diagnosis.text().lines().map(String::strip).filter(line -> line.startsWith(program));
    return found.findFirst().orElseThrow();
  }

  private static String lastLine(Diagnosis diagnosis) {
    List<String> lines = diagnosis.text().lines().toList();
    return lines.get(lines.size() - 1);
  }
}
