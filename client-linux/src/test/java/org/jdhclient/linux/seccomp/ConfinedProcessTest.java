package org.jdhclient.linux.seccomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.process.ChildJvm;
import org.junit.jupiter.api.Test;

/** What the kernel makes of the filter, which nothing takes off again: so in another process. */
class ConfinedProcessTest {
  @Test
  void noThreadStartsAProgramOrOpensAForeignSocket() throws Exception {
    var lines = new ArrayList<String>();
    try (var confined = new ChildJvm(List.of(), ConfinedProcess.class)) {
      for (var line = confined.readLine(); line != null; line = confined.readLine()) {
        lines.add(line);
      }
      assertThat(confined.waitFor()).isZero();
    }

    assertThat(lines)
        .startsWith(
            "execve: done", "execve: EPERM", "socket AF_INET: done", "socket AF_INET6: EPERM");
    assertThat(lines.subList(4, lines.size()))
        .hasSizeGreaterThan(3)
        .containsOnly("thread NoNewPrivs: 1 Seccomp: 2");
  }
}
