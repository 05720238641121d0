package org.jdhclient.linux.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lease is declined by a status that a hook has named, and by none that came about. */
@ParameterizedClass
@ValueSource(strings = {"/bin/dash", "/bin/bash --posix", "/bin/busybox sh"})
class HookStatusTest {
  private static final String ENDED = "the shell of the hooks ended with status 2";

  private final String shell;

  @TempDir private Path directory;
  private HookBench bench;

  HookStatusTest(String shell) {
    this.shell = shell;
  }

  @BeforeEach
  void given() {
    bench = HookBench.of(shell, directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if",
        "}",
        "eval if",
        ". @/missing",
        ": ${missing:?}",
        "set -u; : $missing",
        "readonly x=1; x=2",
        "set -e; sh -c 'exit 2'",
        "set -e; (exit 2)",
        "trap 'rm -f @/lock; exit' EXIT\nif",
        "exit() { :; }",
      })
  void whatBreaksOffCostsNoLease(String hook) throws Exception {
    bench.enter(hook);
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.done).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"if", "set -e; (exit 2)"})
  void norDoesItInAnExitHook(String hook) throws Exception {
    bench.exit(hook);
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.done).hasSize(3);
    assertThat(bench.warnings()).containsExactly(ENDED);
  }

  @Test
  void itIsAWarning() throws Exception {
    bench.enter("if");
    bench.run();
    assertThat(bench.warnings())
        .containsExactly(ENDED, "the enter hooks broke off; the lease is dealt with all the same");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 2",
        "f() { exit 2; }; f",
        "true && { exit 2; } >/dev/null",
        "case exit in\na)\n:;;\nexit)\nexit 2;;\nesac",
        "IFS=2; set -eu; exit 2",
        "exec 3>@/3 9>&3; exit 2",
        "eval 'exit 2'",
        "(exit 2); exit",
        "set -e; f() { return 2; }; f || exit",
        "trap 'exit 2' USR1; kill -USR1 $$; :",
        "trap 'rm -f @/lock' EXIT; exit 2",
        "trap 'rm -f @/lock; exit' EXIT; exit 2",
        "trap 'status=$?; rm -f @/lock; exit $status' EXIT; exit 2",
      })
  void whoEndsWithTwoDeclines(String hook) throws Exception {
    bench.enter(hook);
    assertThat(bench.run().verdict()).isEqualTo(Verdict.DECLINED);
    assertThat(bench.done).isEmpty();
    assertThat(bench.warnings()).containsExactly(ENDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 2", "exit_status=2", "exit_status=2; return 3", "trap 'exit 2' 0"})
  void soDoesAnExitHook(String hook) throws Exception {
    bench.exit(hook);
    assertThat(bench.run().verdict()).isEqualTo(Verdict.DECLINED);
    assertThat(bench.done).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(exit 2)", "x=$(exit 2)", "x=`exit 2`", "echo | exit 2"})
  void aSubshellEndsForItself(String hook) throws Exception {
    bench.enter(hook + "\necho $? >@/status");
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.written("status")).isEqualTo("2");
    assertThat(bench.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false; exit", "exit 1", "trap 'ls @/missing; exit' EXIT; exit 1"})
  void anotherStatusIsAsItWas(String hook) throws Exception {
    bench.enter(hook);
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.warnings().get(0)).isEqualTo("the shell of the hooks ended with status 1");
  }
}
