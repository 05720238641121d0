package org.jdhclient.bench;

import java.util.List;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.LabException;

/**
 * The start-up archive of the tree that is measured. A JVM without one, or with one of another JVM
 * or jar, starts all the same, so what would be measured is not what is installed.
 */
final class StartUpArchive {
  private static final List<String> TELLING =
      List.of(
          "env",
          "JDHCLIENT_JAVA_OPTIONS=-Xlog:class+load=info:stdout:none",
          "jdhclient",
          "--version");

  /** The JVM's words for a class that is mapped from an archive. */
  private static final String MAPPED = "org.jdhclient.linux.cli.Main source: shared objects file";

  private StartUpArchive() {}

  /**
   * Has a guest's jdhclient say where its classes come from.
   *
   * @throws LabException if not from the archive
   */
  static void check() {
    try (var guest = Guest.open("ct1")) {
      var said = guest.run(TELLING.toArray(String[]::new)).orThrow();
      if (said.lines().stream().noneMatch(line -> line.startsWith(MAPPED))) {
        throw new LabException(
            "jdhclient does not use its start-up archive: none was made for this Java, or it is older"
                + " than the jar; build it again, mvn package");
      }
    }
  }
}
