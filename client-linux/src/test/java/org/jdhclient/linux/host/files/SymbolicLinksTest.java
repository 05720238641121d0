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

  @Test
  void aLoopIsAnError() throws IOException {
    var link = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));

    assertThatThrownBy(() -> SymbolicLinks.follow(link))
        .isInstanceOf(FileSystemLoopException.class);
  }
}
