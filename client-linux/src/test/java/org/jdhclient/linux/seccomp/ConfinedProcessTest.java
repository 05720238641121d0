package org.jdhclient.linux.seccomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.seccomp.SystemCall.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the kernel makes of the filter, which nothing takes off again: so in another process. */
class ConfinedProcessTest {
  private static final Path SECURITY = Path.of("..", "SECURITY.md");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");

  private static List<String> lines;

  @BeforeAll
  static void confine() throws Exception {
    lines = new ArrayList<>();
    try (var confined = new ChildJvm(List.of(), ConfinedProcess.class)) {
      for (var line = confined.readLine(); line != null; line = confined.readLine()) {
        lines.add(line);
      }
      assertThat(confined.waitFor()).isZero();
    }
  }

  private static List<String> linesOf(String kind) {
    return lines.stream().filter(line -> line.startsWith(kind)).toList();
  }

  @Test
  void noThreadStartsAProgramOrOpensAForeignSocket() {
    assertThat(lines)
        .startsWith(
            "execve: done",
            "execve: EPERM",
            "socket AF_INET: done",
            "socket AF_INET6: done",
            "socket AF_BLUETOOTH: EPERM",
            "thread: done");
    assertThat(linesOf("thread NoNewPrivs"))
        .hasSizeGreaterThan(3)
        .containsOnly("thread NoNewPrivs: 1 Seccomp: 2");
  }

  @Test
  void noNamespaceIsMade() {
    assertThat(linesOf("namespace")).hasSize(7).containsOnly("namespace: " + Errno.EPERM.number());
  }

  @Test
  void whatTheDocumentSaysIsRefused() throws IOException {
    var refused = new TreeSet<String>();
    for (var line : linesOf("call ")) {
      var words = line.split("[ :]+");
      boolean unknown = words[1].equals("clone3");
      assertThat(words[2]).as(line).isEqualTo("" + (unknown ? Errno.ENOSYS : Errno.EPERM).number());
      refused.add(words[1]);
    }
    refused.addAll(namesOnOtherMachines());

    assertThat(documented()).isEqualTo(refused);
  }

  private static List<String> namesOnOtherMachines() {
    var here = Architecture.named(System.getProperty("os.arch")).orElseThrow();
    return Arrays.stream(SystemCall.values())
        .filter(call -> call.answer() == Answer.REFUSED && call.number(here).isEmpty())
        .map(SystemCall::toString)
        .toList();
  }

  /** The names in the table whose heading speaks of system calls. */
  private static TreeSet<String> documented() throws IOException {
    var names = new TreeSet<String>();
    var text = Files.readString(SECURITY);
    var table = text.substring(text.indexOf("| system calls that are refused |"));
    for (var row : table.lines().takeWhile(line -> line.startsWith("|")).toList()) {
      NAME.matcher(row.split("\\|")[1]).results().forEach(name -> names.add(name.group(1)));
    }
    return names;
  }
}
