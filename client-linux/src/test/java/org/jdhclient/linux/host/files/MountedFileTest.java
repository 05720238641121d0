package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.process.OwnNamespaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is a mount point, as containers have resolv.conf, in a small file system. */
class MountedFileTest {
  private static final String MOUNT =
      """
      cd "$0"
      mount -t tmpfs -o size=16k,mode=755 tmpfs small
      touch "small/a file"
      mount --bind elsewhere "small/a file"
      """;

  private static final String FILL = "head -c 1M /dev/zero >small/filler 2>/dev/null || :\n";

  @TempDir Path directory;

  @BeforeEach
  void make() throws IOException {
    Files.createDirectory(directory.resolve("small"));
    Files.writeString(directory.resolve("elsewhere"), "a long old content\n");
  }

  private String replaced(String script, String file) throws Exception {
    try (var process =
        new ChildJvm(
            OwnNamespaces.after(script, directory.toString()),
            MountedFile.class,
            directory.resolve("small").resolve(file).toString(),
            "new\n")) {
      return process.readLine();
    }
  }

  private String mounted() throws IOException {
    return Files.readString(directory.resolve("elsewhere"));
  }

  @Test
  void isWrittenInPlace() throws Exception {
    assertThat(replaced(MOUNT, "a file")).isEqualTo("replaced");
    assertThat(mounted()).isEqualTo("new\n");
  }

  @Test
  void soItIsWhereThereIsNoRoomBesideIt() throws Exception {
    assertThat(replaced(MOUNT + FILL, "a file")).isEqualTo("replaced");
    assertThat(mounted()).isEqualTo("new\n");
  }

  @Test
  void soItIsByWayOfALinkedDirectory() throws Exception {
    var script = MOUNT + "mount -o remount,bind,ro small; ln -s . link\n";
    assertThat(replaced(script, "../link/small/a file")).isEqualTo("replaced");
    assertThat(mounted()).isEqualTo("new\n");
  }

  @Test
  void soItIsWhereWhatACrashLeftBesideItCannotGo() throws Exception {
    var script = MOUNT + "touch 'small/a file.jdhclient-4194305'; mount -o remount,bind,ro small\n";
    assertThat(replaced(script, "a file")).isEqualTo("replaced");
    assertThat(mounted()).isEqualTo("new\n");
  }

  @Test
  void anotherFileWithoutRoomIsRefusedAsTheKernelSays() throws Exception {
    assertThat(replaced(MOUNT + FILL, "another"))
        .isEqualTo(directory.resolve("small/another") + ": No space left on device");
    assertThat(mounted()).isEqualTo("a long old content\n");
  }
}
