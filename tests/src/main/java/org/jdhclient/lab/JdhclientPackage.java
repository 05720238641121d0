package org.jdhclient.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The package under test that brings its own Java runtime, as the build has made it. */
public record JdhclientPackage(Path archive) {
  private static final String PATTERN = "jdhclient-standalone_*_amd64.deb";

  /**
   * Finds it beside the tree that the system property jdhclient.dist names.
   *
   * @throws LabException if it has not been built
   */
  public static JdhclientPackage built() {
    var directory = Path.of(System.getProperty("jdhclient.dist", "")).toAbsolutePath().getParent();
    try (var found = Files.newDirectoryStream(directory, PATTERN)) {
      var archives = found.iterator();
      if (archives.hasNext()) {
        return new JdhclientPackage(archives.next());
      }
      throw new LabException(
          "no " + PATTERN + " in " + directory + ": build it first, mvn package");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its name, as dpkg knows it. */
  public String name() {
    var query = List.of("dpkg-deb", "--field", archive.toString(), "Package");
    return Subprocess.run(query, query, Await.PATIENCE).orThrow().out().strip();
  }
}
