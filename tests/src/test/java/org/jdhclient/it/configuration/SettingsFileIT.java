package org.jdhclient.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** /etc/default/jdhclient is read, not run; what is odd in it is one warning and no hindrance. */
@ExtendWith(LabExtension.class)
final class SettingsFileIT {
  private static final String FILE = "/etc/default/jdhclient";
  private static final String TRACE = "/run/owned";

  /** The file is what printf makes of this text. */
  private static void write(Lab lab, String text) {
    lab.guest().run("sh", "-c", "printf '%b' \"$1\" >" + FILE, "sh", text).orThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JDHCLIENT_CHECKSUM=tolerant",
        "JDHCLIENT_CHECKSUM='tolerant'\n",
        "# a comment\n\n  export JDHCLIENT_CHECKSUM=\"tolerant\" # as the host is not ours\n",
        "JDHCLIENT_CHECKSUM=strict\nJDHCLIENT_CHECKSUM=tolerant\n",
        "JDHCLIENT_RESIDENT=yes\r\nJDHCLIENT_CHECKSUM=tolerant\r\n",
      })
  void whatAShellWouldTakeForASettingIsOne(String text, Lab lab) {
    write(lab, text);
    Wiring.RELAYED.toDnsmasq(lab);

    var client = lab.jdhclient("-1", "eth0");

    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(warnings(client)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JDHCLIENT_CHECKSUM=$(touch /run/owned)\n",
        "touch /run/owned\n",
        "JDHCLIENT_CHECKSUM=kernel; touch /run/owned\n",
        "JDHCLIENT_JAVA_OPTIONS=-Xmx1g\nJAVA_HOME=/nowhere\nexit 1\n",
        "JDHCLIENT_CHECKSUM=\"kernel\n",
        "\\0\\001\\377\\376\\n=\\n==\\nexport\\n",
        "}{\n",
      })
  void whatIsNoneIsPassedOverWithOneWarning(String text, Lab lab) {
    write(lab, text);
    lab.dnsmasq();

    assertOneWarning(lab);

    assertThat(lab.guest().run("ls", TRACE).status()).as("nothing was run").isNotZero();
  }

  /** The warning does not grow with the file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -f F && mkdir F",
        "rm -f F && mkfifo F",
        "head -c 2000000 /dev/zero >F",
        "yes NO_SETTING=1 | head -n 3000 >F"
      })
  void aFileThatIsNoneIsOneWarningToo(String making, Lab lab) {
    lab.guest().cell().shell(making.replace("F", FILE)).orThrow();
    lab.dnsmasq();

    assertOneWarning(lab);
  }

  @Test
  void withoutTheFileThereIsNothingToSay(Lab lab) {
    lab.guest().run("rm", "-f", FILE).orThrow();
    lab.dnsmasq();
    var client = lab.jdhclient("eth0");

    assertThat(client.awaitExit()).isZero();
    assertThat(warnings(client)).isEmpty();
  }

  private static void assertOneWarning(Lab lab) {
    var client = lab.jdhclient("eth0");

    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(warnings(client)).singleElement().asString().contains(FILE).hasSizeLessThan(500);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  /** The quiet client says only what is wrong. */
  private static List<String> warnings(Running client) {
    return client.lines().stream().filter(line -> !line.contains("accepted a reply")).toList();
  }
}
