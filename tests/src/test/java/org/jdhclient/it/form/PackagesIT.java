package org.jdhclient.it.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdhclient.lab.cell.Subprocess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of what tests/packages does with the packages, what each build has the time for. */
@Timeout(value = 45, unit = TimeUnit.MINUTES) // the first run has two Debians to fetch
final class PackagesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(40);

  private static boolean isBuilt() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("../initscripts/target"), "*.deb")) {
      return files.iterator().hasNext();
    }
  }

  @Test
  void noFileOfAnOwnersIsLostInDebian12And13() throws IOException {
    Assumptions.assumeTrue(isBuilt(), "no packages here: built with jdhclient.packages.skip");
    var command = List.of(Path.of("packages").toAbsolutePath().toString(), "--short");
    Subprocess.run(command, command, PATIENCE).orThrow();
  }
}
