package org.jdhclient.linux.landlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.process.ChildJvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kernel makes of the restriction, which nothing takes off again: in another process. */
class RestrictedProcessTest {
  private static final String DONE = "done";

  @TempDir private static Path directory;

  private static Map<String, String> outcomes;

  @BeforeAll
  static void restrict() throws Exception {
    for (var place : List.of("own", "foreign")) {
      Files.createDirectory(directory.resolve(place));
      for (var file : List.of("there", "written", "doomed")) {
        Files.writeString(directory.resolve(place).resolve(file), "as it was\n");
      }
    }
    outcomes = new LinkedHashMap<>();
    try (var process = new ChildJvm(List.of(), RestrictedProcess.class, directory.toString())) {
      for (var line = process.readLine(); line != null; line = process.readLine()) {
        int colon = line.lastIndexOf(": ");
        outcomes.put(line.substring(0, colon), line.substring(colon + 2));
      }
      assertThat(process.waitFor()).isZero();
    }
    var restriction = outcomes.remove("restriction");
    assumeTrue(
        !List.of(Errno.ENOSYS.text(), Errno.EOPNOTSUPP.text()).contains(restriction),
        "no Landlock in this kernel: files not kept from a process");
    assertThat(restriction).isEqualTo(DONE);
  }

  @Test
  void itsOwnFilesAreItsToChange() throws Exception {
    var own = new ArrayList<>(outcomes.keySet());
    own.removeIf(what -> !what.startsWith("own: "));

    assertThat(own).hasSize(5).allMatch(what -> outcomes.get(what).equals(DONE));
    assertThat(directory.resolve("own/new")).hasContent("new");
    assertThat(directory.resolve("own/doomed")).doesNotExist();
  }

  @Test
  void othersAreNot() throws Exception {
    for (var what : outcomes.keySet()) {
      if (what.startsWith("foreign: ")) {
        assertThat(outcomes.get(what)).as(what).isIn("Permission denied", "AccessDeniedException");
      }
    }
    assertThat(directory.resolve("foreign/new")).doesNotExist();
    for (var file : List.of("there", "written", "doomed")) {
      assertThat(directory.resolve("foreign").resolve(file)).hasContent("as it was");
    }
  }

  @Test
  void nothingIsMadeThatIsNoFile() {
    assertThat(List.of(outcomes.get("a link"), outcomes.get("a directory"), outcomes.get("a move")))
        .doesNotContain(DONE);
    assertThat(outcomes.get("reading")).isEqualTo(DONE);
  }

  @Test
  void noProgramIsStarted() {
    assertThat(outcomes.get("a program")).isEqualTo("Permission denied");
  }

  @Test
  void noOtherProcessIsSentASignal() {
    assumeTrue(
        outcomes.get("version from 6 on").equals(DONE), "a kernel whose Landlock has no scopes");
    assertThat(outcomes.get("a signal to itself")).isEqualTo(DONE);
    assertThat(outcomes.get("a signal to another")).isEqualTo("Operation not permitted");
  }
}
