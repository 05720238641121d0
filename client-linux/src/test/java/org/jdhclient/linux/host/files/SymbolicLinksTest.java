package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolicLinksTest {
  @TempDir Path directory;

  @Test
  void aRelativeChainIsFollowed() throws IOException {
    var target = Files.createFile(directory.resolve("target"));
    Files.createSymbolicLink(directory.resolve("second"), Path.of("target"));
    var first = Files.createSymbolicLink(directory.resolve("first"), Path.of("./second"));

    assertThat(SymbolicLinks.follow(first)).isEqualTo(target);
  }

  @Test
  void aDanglingLinkLeadsToWhereTheFileWouldBe() throws IOException {
    var link = Files.createSymbolicLink(directory.resolve("link"), Path.of("nowhere"));

    assertThat(SymbolicLinks.follow(link)).isEqualTo(directory.resolve("nowhere"));
  }

  /** The kernel goes up from where a link to a directory has led, not from where that link is. */
  @Test
  void whatIsAboveADirectoryIsAboveItsOwnPlace() throws IOException {
    var disk = Files.createDirectories(directory.resolve("mnt/disk"));
    Files.createDirectory(disk.resolve("dhcp"));
    Files.createDirectory(directory.resolve("lib"));
    var lib = Files.createSymbolicLink(directory.resolve("lib/dhcp"), disk.resolve("dhcp"));
    var leases = Files.createSymbolicLink(lib.resolve("dhclient.leases"), Path.of("../leases"));
    Files.writeString(leases, "one\n");

    assertThat(SymbolicLinks.follow(leases)).isEqualTo(disk.resolve("leases")).hasContent("one\n");
  }

  @Test
  void aDirectoryOnTheWayMayBeALink() throws IOException {
    var run = Files.createDirectory(directory.resolve("run"));
    Files.createDirectory(directory.resolve("var"));
    Files.createSymbolicLink(directory.resolve("var/run"), Path.of("../run"));
    var link =
        Files.createSymbolicLink(
            directory.resolve("resolv.conf"), directory.resolve("var/run/resolve/stub.conf"));

    assertThat(SymbolicLinks.follow(link)).isEqualTo(run.resolve("resolve/stub.conf"));
  }

  @Test
  void aboveTheRootIsTheRoot() throws IOException {
    var link =
        Files.createSymbolicLink(directory.resolve("link"), Path.of("/../../nowhere/./file"));

    assertThat(SymbolicLinks.follow(link)).isEqualTo(Path.of("/nowhere/file"));
  }

  @Test
  void whatIsNoLinkIsAsItWasNamed() throws IOException {
    Files.createDirectory(directory.resolve("real"));
    var link = Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));

    assertThat(SymbolicLinks.follow(link.resolve("file"))).isEqualTo(link.resolve("file"));
  }

  @Test
  void aLoopOfDirectoriesIsAnErrorToo() throws IOException {
    Files.createSymbolicLink(directory.resolve("a"), Path.of("b/x"));
    Files.createSymbolicLink(directory.resolve("b"), Path.of("a/x"));
    var link = Files.createSymbolicLink(directory.resolve("link"), Path.of("a/file"));

    assertThatThrownBy(() -> SymbolicLinks.follow(link))
        .isInstanceOf(FileSystemLoopException.class);
  }

  @Test
  void aLoopIsAnError() throws IOException {
    var link = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));

    assertThatThrownBy(() -> SymbolicLinks.follow(link))
        .isInstanceOf(FileSystemLoopException.class);
  }
}
