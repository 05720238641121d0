package org.jdhclient.linux.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.jdhclient.linux.Await;
import org.jdhclient.linux.libc.LibC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hook that writes to descriptors that it has not opened costs a warning, and nothing else. */
class HookMistakesTest {
  private static final int STRANGER = 1234;

  @TempDir private Path directory;

  /** As with all that root's client reads. */
  @Test
  void aStrangersWhereStrangersCanMakeFilesIsNotRun() throws Exception {
    assumeTrue(LibC.geteuid() == 0, "files are given to others by root only");
    var bench = new HookBench(directory).enter("echo theirs >>@/ran").exit("echo ours >>@/ran");
    var hooks = directory.resolve("dhclient-enter-hooks.d");
    Files.setPosixFilePermissions(hooks, PosixFilePermissions.fromString("rwxrwxrwx"));
    var hook = Files.setAttribute(hooks.resolve("enter"), "unix:uid", STRANGER);

    bench.run();

    assertThat(bench.written("ran")).isEqualTo("ours");
    assertThat(bench.warnings())
        .containsExactly(
            "a hook is not run: %s: is of uid 1234, where others can make files: make it root's, or"
                    .formatted(hook)
                + " use another directory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo nonsense",
        "echo 'failed 3'",
        "echo failed",
        "echo 'left new_routers'",
        "echo passed",
        "echo configure; echo resolv.conf; echo 0",
        "echo 'jdhclient-1-1 configure'",
        "printf 'half a line'",
        "printf 'a\\0b\\n\\0'",
        "printf '\\377\\376\\n'",
        "head -c 3000000 /dev/zero",
        "head -c 3000000 /dev/zero | tr '\\0' x",
        "yes configure | head -n 100000",
      })
  void isPassedOver(String writing) throws Exception {
    var bench = new HookBench(directory);
    bench.enter(
        "make_resolv_conf() { for i in 3 4 5 6 7 8 9; do { %s; } 2>/dev/null >&$i; done; :; }"
            .formatted(writing));

    assertThat(bench.run()).isEqualTo(new Outcome(Verdict.FINE, Set.of(Part.RESOLV_CONF)));
    assertThat(bench.done).hasSize(2);
    assertThat(bench.done.get(0)).startsWith("configure ");
    assertThat(bench.warnings())
        .singleElement()
        .asString()
        .matches("a hook wrote \\d+ octets to the connection .* that it has opened itself");
  }

  @Test
  void whoGoesOnWritingWhenTheHooksAreDoneIsNotWaitedFor() throws Exception {
    var bench = new HookBench(directory);
    bench
        .enter("make_resolv_conf() { { echo y >&9; : >@/wrote; exec yes >&9; } & echo $! >@/pid; }")
        .exit("until [ -e @/wrote ]; do :; done; false");
    assertThat(bench.run().takenOver()).containsExactly(Part.RESOLV_CONF);
    var left = ProcessHandle.of(Long.parseLong(bench.written("pid")));
    Await.until("who writes has ended", () -> left.filter(ProcessHandle::isAlive).isEmpty());
    // What the shell says of its hook comes after what was written before.
    assertThat(bench.warnings())
        .hasSize(2)
        .anyMatch(warning -> warning.startsWith("a hook wrote "))
        .anyMatch(warning -> warning.contains("ended with status 1"));
  }

  @Test
  void aShellThatDoesNotHearTheAnswerIsNoFault() throws Exception {
    var bench = new HookBench(directory);
    bench.enter("trap 'kill -KILL $$' EXIT; exit 0");
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.done).hasSize(3);
  }

  /** By the functions that the shell has its own words said. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdhclient_ask nonsense",
        "jdhclient_ask ' '",
        "jdhclient_say 'passed  host-name'",
        "jdhclient_say 'passed host-name nonsense'",
        "jdhclient_say 'failed 3'",
        "jdhclient_say 'left new_routers'",
      })
  void aWordThatTheShellDoesNotHaveIsAWarning(String saying) throws Exception {
    var bench = new HookBench(directory);
    bench.enter("make_resolv_conf() { " + saying + "; }");
    assertThat(bench.run()).isEqualTo(new Outcome(Verdict.FINE, Set.of(Part.RESOLV_CONF)));
    assertThat(bench.done).hasSize(2);
    assertThat(bench.warnings())
        .singleElement()
        .asString()
        .matches("a hook said \".*\" in its shell's name, which means nothing to jdhclient");
  }

  @Test
  void itIsAnsweredThatItWasNotDone() throws Exception {
    var bench = new HookBench(directory);
    bench.enter("make_resolv_conf() { jdhclient_ask nonsense; echo $? >@/status; }");
    bench.run();
    assertThat(bench.written("status")).isEqualTo("1");
  }
}
