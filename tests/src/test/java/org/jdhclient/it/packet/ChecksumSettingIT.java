package org.jdhclient.it.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the checksum mode can be set, what beats what, and what a mistake leads to. */
@ExtendWith(LabExtension.class)
final class ChecksumSettingIT {
  private static final String ACCEPTED = "^eth0: accepted a reply .*residue of checksum offload";

  @Test
  void theEnvironmentSetsTheMode(Lab lab) {
    Wiring.RELAYED.toDnsmasq(lab);
    var client = withEnvironment(lab, "tolerant", "-v", "-1", "eth0");

    client.awaitLine(ACCEPTED);
    Conditions.bound(client);
  }

  @Test
  void theFileSetsTheMode(Lab lab) {
    writeFile(lab, "# Options of jdhclient\nJDHCLIENT_CHECKSUM=tolerant\n");
    Wiring.RELAYED.toDnsmasq(lab);
    var client = lab.jdhclient("-v", "-1", "eth0");

    client.awaitLine(ACCEPTED);
    Conditions.bound(client);
  }

  @Test
  void theEnvironmentBeatsTheFile(Lab lab) {
    writeFile(lab, "JDHCLIENT_CHECKSUM=strict\n");
    Wiring.RELAYED.toDnsmasq(lab);
    var client = withEnvironment(lab, "tolerant", "-v", "-1", "eth0");

    client.awaitLine(ACCEPTED);
    Conditions.bound(client);
  }

  @Test
  void theCommandLineBeatsBoth(Lab lab) {
    writeFile(lab, "JDHCLIENT_CHECKSUM=strict\n");
    Wiring.RELAYED.toDnsmasq(lab);
    var client = withEnvironment(lab, "kernel", "-v", "-1", "--checksum=tolerant", "eth0");

    client.awaitLine(ACCEPTED);
    Conditions.bound(client);
  }

  /** What is refused shows that the file counts, and that a wider mode is no accident. */
  @Test
  void theFileCanBeStricterThanTheDefault(Lab lab) {
    writeFile(lab, "JDHCLIENT_CHECKSUM=strict\n");
    Wiring.PLAIN.toDnsmasq(lab);

    lab.jdhclient("-v", "eth0").awaitLine("^eth0: refused a reply .*unfinished");

    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @Test
  void aWrongModeOnTheCommandLineIsRefusedAndTheRightOnesAreNamed(Lab lab) {
    var client = lab.jdhclient("-v", "-1", "--checksum=lax", "eth0");

    assertThat(client.awaitExit()).isEqualTo(1);
    assertThat(client.lines().get(0)).contains("strict", "kernel", "tolerant", "ignore", "lax");
    assertThat(client.lines()).noneMatch(line -> line.startsWith("\tat "));
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @Test
  void aWrongModeInTheEnvironmentIsWarnedOfAndIsKernel(Lab lab) {
    Wiring.PLAIN.toDnsmasq(lab);
    var client = withEnvironment(lab, "lax", "-1", "eth0");

    client.awaitLine("IF_JDHCLIENT_CHECKSUM.*lax.*kernel|lax.*IF_JDHCLIENT_CHECKSUM.*kernel");
    Conditions.awaitAddress(lab.guest());
  }

  @Test
  void aWrongModeInTheFileIsWarnedOfAndIsKernel(Lab lab) {
    writeFile(lab, "JDHCLIENT_CHECKSUM=lax\n");
    Wiring.PLAIN.toDnsmasq(lab);
    var client = lab.jdhclient("-1", "eth0");

    client.awaitLine("JDHCLIENT_CHECKSUM.*lax.*kernel|lax.*JDHCLIENT_CHECKSUM.*kernel");
    Conditions.awaitAddress(lab.guest());
  }

  private static Running withEnvironment(Lab lab, String mode, String... arguments) {
    var command = Stream.of("env", "IF_JDHCLIENT_CHECKSUM=" + mode, "jdhclient");
    return lab.startInGuest(Stream.concat(command, Stream.of(arguments)).toArray(String[]::new));
  }

  private static void writeFile(Lab lab, String content) {
    lab.guest()
        .run("sh", "-c", "printf '%s' \"$1\" >/etc/default/jdhclient", "sh", content)
        .orThrow();
  }
}
