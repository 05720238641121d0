package org.jdhclient.lab.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.Subprocess;

/** A Debian package of jdhclient's, as the build has made it. */
public record JdhclientPackage(Path archive) {
  /**
   * Finds that of an installation's form, for this machine.
   *
   * @throws LabException if it has not been built
   */
  public static JdhclientPackage of(Installation installation) {
    var pattern =
        switch (installation.form()) {
          case NATIVE -> "jdhclient_*_" + architecture() + ".deb";
          case JVM -> "jdhclient-jvm_*_all.deb";
        };
    try (var found = Files.newDirectoryStream(installation.packages(), pattern)) {
      for (var archive : found) {
        return new JdhclientPackage(archive);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new LabException(
        "no " + pattern + " in " + installation.packages() + ": build it first, mvn package");
  }

  /** In Debian's words. */
  private static String architecture() {
    return said(List.of("dpkg", "--print-architecture"));
  }

  /** Its name, as dpkg knows it. */
  public String name() {
    return field("Package");
  }

  /** What dpkg says of a field of its control file; empty if it has none of that name. */
  public String field(String field) {
    return said(List.of("dpkg-deb", "--field", archive.toString(), field));
  }

  private static String said(List<String> command) {
    return Subprocess.run(command, command, Await.PATIENCE).orThrow().out().strip();
  }
}
