package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words as the caller gave them, whatever a runtime has made of them. */
class RawWordsTest {
  @TempDir Path directory;

  private Path commandLine(String... words) throws Exception {
    var text = String.join("\0", words) + "\0";
    var file = directory.resolve("cmdline");
    return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  @Test
  void plainWordsAreTaken() {
    assertThat(RawWords.of("-v", "eth0")).containsExactly("-v", "eth0");
  }

  @Test
  void octetsThatGotLostAreReadWhereTheyStand() throws Exception {
    var line = commandLine("java", "-Xmx32m", "Main", "-1", "\u00fe\u0001x", "");
    assertThat(RawWords.read(line, "-1", "\ufffd\u0001x", ""))
        .containsExactly("-1", "\u00fe\u0001x", "");
  }

  @Test
  void withoutProcThereIsWhatTheRuntimeHas() {
    assertThat(RawWords.read(directory.resolve("none"), "gr\u00f6n"))
        .containsExactly("gr\u00c3\u00b6n");
  }

  @Test
  void aCommandLineThatHasBecomeShorterIsNone() throws Exception {
    assertThat(RawWords.read(commandLine("dhclient"), "a", "b", "?"))
        .containsExactly("a", "b", "?");
  }
}
