package org.jdhclient.linux.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hooks leave of the variables that count, and what they are told of them. */
class HookVariablesTest {
  private static final String AS_SENT = "{new_domain_name=leased.example, new_routers=192.0.2.1}";

  @TempDir private Path directory;
  private HookBench bench;

  @BeforeEach
  void given() {
    bench = new HookBench(directory);
  }

  private void isDoneBy(String left) throws Exception {
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.done)
        .containsExactly("configure " + left, "host name " + left, "resolv.conf " + left);
    assertThat(bench.warnings()).isEmpty();
  }

  @Test
  void whoLeavesAllLeavesAll() throws Exception {
    bench.exit(":");
    isDoneBy(AS_SENT);
  }

  @Test
  void whatIsUnsetOrEmptyIsNotThere() throws Exception {
    bench.enter("unset new_routers; new_domain_name=");
    isDoneBy("{}");
  }

  @Test
  void whatIsSetIsThereInWordsWithOneBlankBetween() throws Exception {
    bench.enter("new_routers='  192.0.2.7\n\t192.0.2.8 '\nIF_METRIC=50\n: ${x:=*}");
    isDoneBy("{IF_METRIC=50, new_domain_name=leased.example, new_routers=192.0.2.7 192.0.2.8}");
  }

  /** Whatever a hook does to the shell. */
  @Test
  void theShellOfAHookMayBeAnyhow() throws Exception {
    bench
        .enter("IFS=.; set -u; set -e; exec 3>/dev/null 9>&3; new_domain_name='-n * \\n'")
        .exit("echo \"$new_routers\" >@/out");
    isDoneBy("{new_domain_name=-n * \\n, new_routers=192.0.2.1}");
    assertThat(bench.written("out")).isEqualTo("192.0.2.1");
  }

  @Test
  void exitHooksSeeWhatWasPutIntoForce() throws Exception {
    bench
        .enter("new_routers=nonsense; new_domain_name=hook.example; IF_METRIC=x")
        .exit("echo \"$new_routers $new_domain_name ${IF_METRIC-none}\" >@/out");
    bench.corrected = Map.of("new_routers", "192.0.2.1 192.0.2.2", "IF_METRIC", "");
    bench.run();
    assertThat(bench.written("out")).isEqualTo("192.0.2.1 192.0.2.2 hook.example none");
  }

  @Test
  void anEnterHookFindsAStatusOfNought() throws Exception {
    bench.enter("set -u; [ $exit_status -eq 0 ] && echo fine >@/out; exit_status=7").exit(":");
    isDoneBy(AS_SENT);
    assertThat(bench.written("out")).isEqualTo("fine");
  }

  /** ISC's own for classless routes, which it finds set; others are told of them. */
  @Test
  void theHookForClasslessRoutesFindsThemSetAndIsNotTold() throws Exception {
    bench.given.put("new_rfc3442_classless_static_routes", "0 192 0 2 1");
    var tell = "sh -c 'echo ${new_rfc3442_classless_static_routes-none}' >>@/out";
    bench
        .hook("dhclient-exit-hooks.d/before", tell)
        .hook("dhclient-exit-hooks.d/rfc3442-classless-routes", tell)
        .hook("dhclient-exit-hooks.d/then", tell);
    bench.run();
    assertThat(bench.written("out")).isEqualTo("0 192 0 2 1\nnone\n0 192 0 2 1");
    assertThat(bench.warnings()).isEmpty();
  }

  @Test
  void anExitHookMayHaveResolvConfWrittenAgain() throws Exception {
    bench.exit("new_domain_name=later.example; make_resolv_conf");
    bench.run();
    assertThat(bench.done)
        .hasSize(4)
        .last()
        .isEqualTo("resolv.conf {new_domain_name=later.example, new_routers=192.0.2.1}");
    assertThat(bench.warnings()).isEmpty();
  }

  @Test
  void aFunctionOfAHooksMayUseAnyDescriptor() throws Exception {
    bench.enter("make_resolv_conf() { exec 3>@/out 9>&3 4>&-; echo mine >&3; }");
    assertThat(bench.run().takenOver()).hasSize(1);
    assertThat(bench.written("out")).isEqualTo("mine");
    assertThat(bench.warnings()).isEmpty();
  }

  @Test
  void aSmallMtuIsNotTold() throws Exception {
    bench.given.put("new_interface_mtu", "575");
    bench.exit("echo \"[$new_interface_mtu]\" >@/out");
    isDoneBy(AS_SENT);
    assertThat(bench.written("out")).isEqualTo("[]");
  }

  @Test
  void whatNoProgramCanBeGivenIsLeftOutAndStaysAsItWas() throws Exception {
    bench.given.put("new_domain_name", "1".repeat(131072 - 17));
    bench.given.put("new_unknown_224", "2".repeat(131072 - 17));
    bench.given.put("new_routers", "3".repeat(131072));
    bench.exit("echo \"${#new_domain_name} ${#new_unknown_224} ${new_routers-none}\" >@/out");
    bench.run();
    assertThat(bench.written("out")).isEqualTo("131055 131055 none");
    assertThat(bench.warnings())
        .containsExactly(
            "hooks and scripts do without [new_routers]: longer than a program can be given");
    assertThat(bench.done.get(0)).contains("new_routers=333", "new_domain_name=111");
  }

  @Test
  void ofTooManyTheLongestAreLeftOut() throws Exception {
    for (int i = 0; i < 70; i++) {
      bench.given.put("new_unknown_" + i, "x".repeat(100_000 + i));
    }
    bench.exit("echo \"${#new_unknown_0} ${new_unknown_69-none} $new_routers\" >@/out");
    bench.run();
    assertThat(bench.written("out")).isEqualTo("100000 none 192.0.2.1");
    assertThat(bench.warnings()).hasSize(1);
  }
}
