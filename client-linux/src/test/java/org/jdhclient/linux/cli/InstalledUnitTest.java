package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shells are given to do by the unit that is installed. */
class InstalledUnitTest {
  private static final Path UNIT = Path.of("../initscripts/src/main/systemd/jdhclient@.service");
  private static final Pattern RELOAD = Pattern.compile("\nExecReload=/bin/sh -c '([^']*)'\n");

  @TempDir Path run;

  @Test
  void aReloadReachesTheClientOfItsInterface() throws IOException {
    assertThat(signalled("eth0")).isEqualTo("-HUP 217");
  }

  /** systemd-escape(1) makes that of br-lan. */
  @Test
  void soItDoesWhereSystemdEscapesTheName() throws IOException {
    assertThat(signalled("br\\x2dlan")).isEqualTo("-HUP 217");
  }

  /** What kill is told. */
  private String signalled(String instance) throws IOException {
    Files.writeString(run.resolve(instance + ".pid"), "217\n");
    var process =
        new ProcessBuilder("/bin/sh", "-c", "kill() { echo \"$@\"; }; " + reload(instance))
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes()).strip();
  }

  /** As systemd replaces what it knows: systemd.unit(5), "Specifiers", and systemd.service(5). */
  private String reload(String instance) throws IOException {
    var command = RELOAD.matcher(Files.readString(UNIT));
    assertThat(command.find()).isTrue();
    return command
        .group(1)
        .replace("/run/jdhclient", run.toString())
        .replace("%i", instance)
        .replace("$$", "$");
  }
}
