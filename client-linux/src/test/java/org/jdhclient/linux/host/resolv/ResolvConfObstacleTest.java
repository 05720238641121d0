package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvConfObstacleTest {
  @TempDir private Path etc;

  @Test
  void aFileThatCanBeWrittenHasNone() throws IOException {
    Files.writeString(file(), "nameserver 10.0.3.1\n");

    assertThat(ResolvConfObstacle.of(file())).isEmpty();
    assertThat(Files.list(etc)).containsExactly(file());
  }

  @Test
  void aFileThatIsNotThereCanBeMade() {
    assertThat(ResolvConfObstacle.of(file())).isEmpty();
    assertThat(file()).doesNotExist();
  }

  @Test
  void aDirectoryIsOne() throws IOException {
    Files.createDirectory(file());

    assertThat(ResolvConfObstacle.of(file())).get().asString().contains("no regular file");
  }

  @Test
  void aLinkToNowhereIsOne() throws IOException {
    Files.createSymbolicLink(file(), etc.resolve("run/nobody/resolv.conf"));

    assertThat(ResolvConfObstacle.of(file()))
        .get()
        .asString()
        .contains("there is no directory " + etc.resolve("run/nobody"));
  }

  @Test
  void aLinkToADirectoryThatIsThereIsFollowed() throws IOException {
    Files.createSymbolicLink(file(), etc.resolve("other.conf"));

    assertThat(ResolvConfObstacle.of(file())).isEmpty();
  }

  private Path file() {
    return etc.resolve("resolv.conf");
  }
}
