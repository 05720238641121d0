package org.jdhclient.lab.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Subprocess;

/**
 * Debian packages as apt-get fetched them, unpacked but not installed: a cell can lay them over its
 * /usr, and the machine stays as it is.
 */
public final class DebianPackages {
  private static final Duration FETCHING = Duration.ofMinutes(3);

  // /sbin and /lib are links into /usr, as on any Debian since 12.
  private static final String FETCH =
      """
      set -e
      cd "$1"
      shift
      apt-get -qq -o APT::Sandbox::User=root download "$@"
      mkdir -p files/usr/bin files/usr/sbin files/usr/lib
      for directory in bin sbin lib; do ln -s usr/$directory files/$directory; done
      for archive in *.deb; do
        dpkg-deb --fsys-tarfile "$archive" | tar -x --keep-directory-symlink -C files
      done
      """;

  private final Path directory;

  private DebianPackages(Path directory) {
    this.directory = directory;
  }

  /** Fetches these packages, and none that they depend on, unless an earlier run has. */
  public static DebianPackages of(String... names) {
    var cached = "packages-" + String.join("+", names);
    return new DebianPackages(
        LabCache.kept(
            cached, found -> archivesIn(found).size() == names.length, into -> fetch(into, names)));
  }

  private static void fetch(Path directory, String... names) {
    var fetch = Stream.of("sh", "-c", FETCH, "fetch", directory.toString());
    var command = Stream.concat(fetch, Stream.of(names)).toList();
    Subprocess.run(List.of("apt-get", "download", String.join(" ", names)), command, FETCHING)
        .orThrow();
  }

  /** The .deb files. */
  public List<Path> archives() {
    return archivesIn(directory);
  }

  private static List<Path> archivesIn(Path directory) {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".deb")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays their part of /usr over a cell's, as if they had been installed there. */
  public void layOver(Cell cell) {
    var options = "lowerdir=" + usr() + ":/usr";
    cell.run("mount", "-t", "overlay", "-o", options, "packages", "/usr").orThrow();
  }

  /** All their files, from the root on. */
  Path files() {
    return directory.resolve("files");
  }

  /** Their part of /usr. */
  public Path usr() {
    return files().resolve("usr");
  }
}
