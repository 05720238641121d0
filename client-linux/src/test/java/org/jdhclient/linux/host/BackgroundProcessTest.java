package org.jdhclient.linux.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class BackgroundProcessTest {
  @TempDir private Path directory;

  /** Starts a background process, says which, and ends. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws IOException {
      System.out.println(BackgroundProcess.start(Path.of(arguments[0]), List.of(), "input"));
    }
  }

  private Path launcher(String script) throws IOException {
    var path = directory.resolve("launcher");
    Files.writeString(path, "#!/bin/sh\n" + script);
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path fifo(String name) throws Exception {
    var path = directory.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
    return path;
  }

  /** Waits for a writer, and until it closes. */
  private static List<String> lines(Path fifo) throws IOException {
    try (var in = Files.newInputStream(fifo)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void theLauncherRunsInASessionOfItsOwnUnderThePidThatIsReturned() throws Exception {
    var report = fifo("report");
    var launcher =
        launcher(
            """
            out=$(readlink /proc/$$/fd/1)
            err=$(readlink /proc/$$/fd/2)
            stat=$(cut -d ' ' -f 1,5,6,7 /proc/$$/stat)
            exec 1>'%s'
            echo "$stat"
            echo "$out $err $(pwd)"
            printf '%%s|' "$@" && echo
            cat
            """
                .formatted(report));

    long pid = BackgroundProcess.start(launcher, List.of("-v", "a b", "--"), "line 1\nlïne 2");

    int noTerminal = 0;
    assertThat(lines(report))
        .containsExactly(
            pid + " " + pid + " " + pid + " " + noTerminal,
            "/dev/null /dev/null /",
            "-v|a b|--|",
            "line 1",
            "lïne 2");
  }

  @Test
  void theProcessOutlivesItsParent() throws Exception {
    var gate = fifo("gate");
    var report = fifo("report");
    var launcher =
        launcher("cat >/dev/null; read word <'%s'; echo $$ $word >'%s'\n".formatted(gate, report));
    try (var parent = new ChildJvm(List.of(), Parent.class, launcher.toString())) {
      var pid = parent.readLine();
      assertThat(parent.waitFor()).isZero();
      Files.writeString(gate, "alive\n");
      assertThat(lines(report)).containsExactly(pid + " alive");
    }
  }

  @Test
  void withoutALauncherThereIsNoBackground() {
    var nothing = directory.resolve("nosuch");
    assertThatThrownBy(() -> BackgroundProcess.start(nothing, List.of(), ""))
        .isInstanceOf(IOException.class)
        .hasMessage(nothing + " cannot be executed");
    assertThatThrownBy(() -> BackgroundProcess.start(List.of(), ""))
        .isInstanceOf(IOException.class)
        .hasMessage("jdhclient was started without its launcher, which is needed again");
  }
}
