package org.jdhclient.linux.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks call the functions that Debian's dhclient-script has for them. */
@ParameterizedClass
@ValueSource(strings = {"/bin/dash", "/bin/bash --posix", "/bin/busybox sh"})
class HookTakeoverTest {
  private static final Outcome TAKEN_OVER =
      new Outcome(Verdict.FINE, Set.of(Part.INTERFACE, Part.HOST_NAME, Part.RESOLV_CONF));

  private final String shell;

  @TempDir private Path directory;
  private HookBench bench;

  HookTakeoverTest(String shell) {
    this.shell = shell;
  }

  @BeforeEach
  void given() {
    bench = HookBench.of(shell, directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BOUND", "RENEW", "EXPIRE", "BOUND6", "RENEW6", "STOP6"})
  void anEnterHookMayTakeAllOfAnEventOver(String reason) throws Exception {
    bench.given.put("reason", reason);
    bench
        .enter("case $interface in eth0) exit_with_hooks 0;; esac; echo on >@/on")
        .exit("echo $reason $exit_status >@/out");
    assertThat(bench.run()).isEqualTo(TAKEN_OVER);
    assertThat(bench.done).isEmpty();
    assertThat(bench.warnings()).isEmpty();
    assertThat(bench.written("out")).isEqualTo(reason + " 0");
    assertThat(directory.resolve("on")).doesNotExist();
  }

  @Test
  void withoutExitHooksToo() throws Exception {
    assertThat(bench.enter("exit_with_hooks").run()).isEqualTo(TAKEN_OVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f() { exit_with_hooks 0; }; f",
        "set -eu; exit_with_hooks 0",
        "set -- a b; exit_with_hooks 0",
        "exec 3>@/3 9>&3; exit_with_hooks 0",
        "trap 'rm -f @/lock' EXIT; exit_with_hooks 0",
        "trap 'rm -f @/lock; exit 0' EXIT; exit_with_hooks 0",
        "trap 'status=$?; ls @/missing; exit $status' EXIT; exit_with_hooks 0",
      })
  void howeverItIsCalled(String hook) throws Exception {
    bench.enter(hook).exit("echo $exit_status >@/out");
    assertThat(bench.run()).isEqualTo(TAKEN_OVER);
    assertThat(bench.written("out")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "BOUND, 1, 1, DECLINED",
    "BOUND, 2, 2, DECLINED",
    "BOUND, 100, 9, DECLINED",
    "BOUND6, 1, 1, FINE",
    "BOUND6, 3, 3, DECLINED"
  })
  void itsStatusIsAScripts(String reason, int status, int known, Verdict verdict) throws Exception {
    bench.given.put("reason", reason);
    bench.enter("exit_with_hooks " + status).exit("echo $exit_status >@/out");
    assertThat(bench.run().verdict()).isEqualTo(verdict);
    assertThat(bench.done).isEmpty();
    assertThat(bench.written("out")).isEqualTo("" + status);
    assertThat(bench.warnings())
        .containsExactly("the shell of the hooks ended with status " + known);
  }

  @Test
  void routesAreLeftToItsHooks() throws Exception {
    bench.given.put("new_rfc3442_classless_static_routes", "0 192 0 2 1");
    bench
        .enter("exit_with_hooks 0")
        .hook(
            "dhclient-exit-hooks.d/rfc3442-classless-routes",
            "echo $new_rfc3442_classless_static_routes >@/out");
    bench.run();
    assertThat(bench.written("out")).isEqualTo("0 192 0 2 1");
  }

  @Test
  void aHookThatFailsThenDoesNotKeepTheOthersFromBeingRun() throws Exception {
    bench
        .enter("logger() { echo \"$*\" >>@/log; }; exit_with_hooks 0")
        .hook("dhclient-exit-hooks", "return 4")
        .exit("echo more >@/out");
    assertThat(bench.run()).isEqualTo(TAKEN_OVER);
    assertThat(bench.written("out")).isEqualTo("more");
    assertThat(bench.written("log"))
        .isEqualTo(
            "-p daemon.err the hook " + directory + "/dhclient-exit-hooks ended with status 4");
  }

  @Test
  void aSubshellTakesNothingOver() throws Exception {
    bench.enter("(exit_with_hooks 3); echo $? >@/out");
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.written("out")).isEqualTo("3");
    assertThat(bench.done).hasSize(3);
  }

  @Test
  void afterTheWorkItEndsTheEvent() throws Exception {
    bench
        .enter("make_resolv_conf() { echo mine >@/mine; exit_with_hooks 0; }")
        .exit("echo $exit_status >@/out");
    bench.run();
    assertThat(bench.done).hasSize(2);
    assertThat(bench.written("out")).isEqualTo("0");
  }

  @Test
  void inAnExitHookItIsTheLastThing() throws Exception {
    bench.exit("echo once >>@/out; exit_with_hooks 2");
    assertThat(bench.run().verdict()).isEqualTo(Verdict.DECLINED);
    assertThat(bench.written("out")).isEqualTo("once");
    assertThat(bench.done).hasSize(3);
  }

  @Test
  void otherHooksAreRunByTheirNameOrDirectory() throws Exception {
    bench
        .hook("more.d/a", "echo a $reason >>@/out; return 1")
        .hook("more.d/b", "new_routers=192.0.2.7; return 2")
        .hook("more.d/c.off", "echo off >>@/out")
        .enter(
            "logger() { echo failed >>@/out; }\n"
                + "run_hookdir @/more.d; echo $? >>@/out\n"
                + "run_hook @/more.d/a; echo $? >>@/out\n"
                + "run_hook @/missing; run_hookdir @/missing; echo $? >>@/out");
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.written("out").lines())
        .containsExactly("a BOUND", "failed", "failed", "3", "a BOUND", "failed", "1", "0");
    assertThat(bench.done).hasSize(3).allMatch(part -> part.contains("new_routers=192.0.2.7"));
    assertThat(bench.warnings()).isEmpty();
  }
}
