package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.host.files.SymbolicLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose resolv.conf is, by where it leads. */
class ForeignResolverTest {
  private static final Path STUB = Path.of("systemd/resolve/stub-resolv.conf");

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("resolv.conf");
  }

  private Optional<Path> owner() throws IOException {
    return ForeignResolver.owner(file, SymbolicLinks.follow(file));
  }

  @Test
  void aFileIsNobodyElses() throws IOException {
    Files.writeString(file, "nameserver 10.0.3.1\n");
    assertThat(owner()).isEmpty();
  }

  @Test
  void aLinkLeadsToItsOwner() throws IOException {
    Files.createSymbolicLink(file, Path.of("/run").resolve(STUB));
    assertThat(owner()).contains(Path.of("/run/systemd/resolve"));
  }

  @Test
  void soDoesOneByWayOfALinkedDirectory() throws IOException {
    Files.createSymbolicLink(directory.resolve("varrun"), Path.of("/run"));
    Files.createSymbolicLink(file, directory.resolve("varrun").resolve(STUB));
    assertThat(owner()).contains(Path.of("/run/systemd/resolve"));
  }

  @Test
  void oneThatLeadsToAFileOfItsOwnIsNobodyElses() throws IOException {
    Files.createSymbolicLink(file, Path.of("another.conf"));
    assertThat(owner()).isEmpty();
  }
}
