package org.jdhclient.linux.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessDetailsTest {
  private static final String RENAMED_CAT =
      """
      name="$0/$(printf 'caf\\303\\251')"
      cp /bin/cat "$name"
      exec "$name"
      """;

  @TempDir private Path directory;

  /** Java makes no path of it again. */
  @Test
  void aProgramMayHaveANameThatTheLocaleHasNot() throws Exception {
    var other = new ProcessBuilder("sh", "-c", RENAMED_CAT, directory.toString()).start();
    other.outputWriter().append("begun\n").flush();
    assertThat(other.inputReader().readLine()).isEqualTo("begun");
    var pid = Long.toString(other.pid());
    try (var list = new ChildJvm(List.of("env", "LC_ALL=C"), ProcessList.class, pid)) {
      // Of the two octets of its last letter each is a character there.
      assertThat(list.readLine()).isEqualTo("5");
    } finally {
      other.destroy();
    }
  }
}
