package org.jdhclient.linux.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Family;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.linux.Await;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.script.ScriptEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** Hooks in a directory of their own, read by the system's shell. */
class HookRunnerTest {
  private static final int LIMIT_SECONDS = 30;
  private static final int EPERM = 1;
  private static final List<String> AMENDABLE = List.of("new_routers", "new_domain_name", "new_x");

  @TempDir private Path directory;

  private final List<String> done = new ArrayList<>();
  private final List<Map<String, String>> left = new ArrayList<>();
  private final Map<String, String> given = new LinkedHashMap<>();
  private Map<String, String> corrected = Map.of();

  private final HostWork work = new Work();

  private class Work implements HostWork {
    @Override
    public Map<String, String> amend(Map<String, String> all) {
      left.add(all);
      return corrected;
    }

    @Override
    public void configure() throws RefusedException {
      note("configure");
    }

    @Override
    public void setHostName() {
      note("host name");
    }

    @Override
    public void writeResolvConf() {
      note("resolv.conf");
    }
  }

  private void note(String what) {
    done.add(what);
    try {
      Files.writeString(directory.resolve("done"), String.join(", ", done));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hook(String file, String text) throws Exception {
    var path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text.replace("@", directory.toString()));
  }

  private String written(String file) throws Exception {
    return Files.readString(directory.resolve(file)).strip();
  }

  private final Logger log = NOPLogger.NOP_LOGGER;

  private static ScriptEnvironment environment(Map<String, String> variables) {
    return new ScriptEnvironment(variables, List.of(), AMENDABLE);
  }

  private static ScriptStatus meaning(String reason) {
    return new ScriptStatus(reason.endsWith("6") ? Family.V6 : Family.V4);
  }

  private Outcome run(String reason, int limitSeconds) throws RefusedException {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("reason", reason);
    variables.put("interface", "eth0");
    variables.put("PATH", "/usr/sbin:/sbin:/bin:/usr/sbin:/usr/bin");
    variables.putAll(given);
    return new HookRunner(HookScript.SHELL, directory, meaning(reason), limitSeconds, log)
        .run(() -> environment(variables), work);
  }

  private Outcome run(String reason) throws RefusedException {
    return run(reason, LIMIT_SECONDS);
  }

  @Test
  void withoutHooksTheWorkIsDone() throws Exception {
    assertThat(run("BOUND")).isEqualTo(Outcome.DONE);
    assertThat(done).containsExactly("configure", "host name", "resolv.conf");
  }

  @Test
  void enterHooksComeBeforeTheWorkAndExitHooksAfterIt() throws Exception {
    hook("dhclient-enter-hooks", "seen=$(ls @/done 2>/dev/null)");
    hook("dhclient-exit-hooks", "echo \"[$seen] $(cat @/done) $exit_status $interface\" >@/out");
    assertThat(run("BOUND")).isEqualTo(Outcome.DONE);
    assertThat(written("out")).isEqualTo("[] configure, host name, resolv.conf 0 eth0");
  }

  @Test
  void ofADirectoryTheNamesCountThatRunPartsTakesInItsOrder() throws Exception {
    for (var name : List.of("b", "a-1", "c.dpkg-old", "d~", "e f")) {
      hook("dhclient-exit-hooks.d/" + name, "echo '" + name + "' >>@/out");
    }
    run("BOUND");
    assertThat(written("out")).isEqualTo("a-1\nb");
  }

  @Test
  void aHookKnowsItsOwnNameAndMayReturn() throws Exception {
    hook("dhclient-exit-hooks.d/a", "set -- x; return 3");
    hook("dhclient-exit-hooks.d/b", "echo $1 >@/out");
    assertThat(run("BOUND")).isEqualTo(Outcome.DONE);
    assertThat(written("out")).isEqualTo(directory + "/dhclient-exit-hooks.d/b");
  }

  @Test
  void whatAHookRedefinesIsNotDoneHere() throws Exception {
    hook("dhclient-enter-hooks.d/r", "make_resolv_conf() { echo $new_x >@/out; }\nnew_x=mine");
    assertThat(run("BOUND").takenOver()).containsExactly(Part.RESOLV_CONF);
    assertThat(done).containsExactly("configure", "host name");
    assertThat(written("out")).isEqualTo("mine");
  }

  @Test
  void whatARedefinedFunctionDoesIsTheOwnersEvenIfAHookFailsLater() throws Exception {
    hook("dhclient-enter-hooks.d/n", "set_hostname() { :; }");
    hook("dhclient-exit-hooks", "exit 1");
    assertThat(run("RENEW").takenOver()).containsExactly(Part.HOST_NAME);
  }

  @Test
  void namesAndServersAreForLeasesThatBegin() throws Exception {
    hook("dhclient-exit-hooks", ":");
    assertThat(run("EXPIRE").takenOver()).isEmpty();
    assertThat(done).containsExactly("configure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BOUND6", "RENEW6", "REBIND6"})
  void ofDhcpv6TheNameServersAreToldOnly(String reason) throws Exception {
    hook("dhclient-enter-hooks", "set_hostname() { echo called >@/out; }");
    assertThat(run(reason)).isEqualTo(Outcome.DONE);
    assertThat(done).containsExactly("configure", "resolv.conf");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void whatAHookRedefinesIsNotDoneForDhcpv6Either() throws Exception {
    hook("dhclient-enter-hooks", "make_resolv_conf() { echo $reason >@/out; }");
    assertThat(run("BOUND6").takenOver()).containsExactly(Part.RESOLV_CONF);
    assertThat(done).containsExactly("configure");
    assertThat(written("out")).isEqualTo("BOUND6");
  }

  @Test
  void aHookThatBreaksOffDoesNotCostTheNetwork() throws Exception {
    hook("dhclient-enter-hooks", "exit 1");
    assertThat(run("BOUND")).isEqualTo(Outcome.DONE);
    assertThat(done).containsExactly("configure", "host name", "resolv.conf");
  }

  /** Of what hooks and the client print, as with {@code | head} behind the command. */
  @Test
  void hooksRunToTheirEndWithoutReaders() throws Exception {
    hook("dhclient-enter-hooks.d/a", "mkfifo @/p; exec 4<>@/p; exec >@/p; exec 4<&-; echo word");
    hook("dhclient-enter-hooks.d/b", "echo word; new_x=mine");
    hook("dhclient-exit-hooks", "echo word; sh -c 'echo word'; echo $new_x $exit_status >@/out");
    assertThat(run("BOUND")).isEqualTo(Outcome.DONE);
    assertThat(left.get(0)).containsEntry("new_x", "mine");
    assertThat(written("out")).isEqualTo("mine 0");
  }

  @Test
  void hooksAreToldOfWhatNeedsNoWork() throws Exception {
    hook("dhclient-exit-hooks", "echo $reason >@/out");
    new HookRunner(HookScript.SHELL, directory, meaning("FAIL"), LIMIT_SECONDS, log)
        .tell(() -> environment(Map.of("reason", "FAIL")));
    assertThat(written("out")).isEqualTo("FAIL");
  }

  @Test
  void aLeaseCanBeDeclined() throws Exception {
    hook("dhclient-enter-hooks", "exit 2");
    assertThat(run("BOUND").verdict()).isEqualTo(Verdict.DECLINED);
    assertThat(done).isEmpty();
  }

  /** bash expands aliases in a script only where it is sh. */
  @Test
  void aShellThatCannotTellWhatAHookHasNamedDeclinesAllTheSame() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    var bench = new HookBench(List.of("/bin/bash"), directory).exit("exit 2");
    assertThat(bench.run().verdict()).isEqualTo(Verdict.DECLINED);
  }

  @ParameterizedTest
  @CsvSource({"1, FINE", "2, FINE", "3, DECLINED"})
  void anAddressOfDhcpv6IsDeclinedByTheStatusOfDhclients(int status, Verdict verdict)
      throws Exception {
    hook("dhclient-exit-hooks", "exit " + status);
    assertThat(run("BOUND6").verdict()).isEqualTo(verdict);
    assertThat(done).containsExactly("configure", "resolv.conf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {". @/missing", "if", ": ${missing:?}", "readonly x=1; x=2", "set -e; (exit 3)"})
  void aHookThatIsWrongCostsNoAddressOfDhcpv6(String hook) throws Exception {
    hook("dhclient-enter-hooks", hook);
    assertThat(run("RENEW6").verdict()).isEqualTo(Verdict.FINE);
    assertThat(done).contains("configure");
  }

  @Test
  void anExitHookCanDeclineToo() throws Exception {
    hook("dhclient-exit-hooks", "exit_status=2");
    assertThat(run("BOUND").verdict()).isEqualTo(Verdict.DECLINED);
  }

  @Test
  void whatTakesTooLongIsEndedWithAllThatItStarted() throws Exception {
    hook("dhclient-enter-hooks", "cat /dev/zero @/here >/dev/null & wait");
    assertThat(run("BOUND", 1)).isEqualTo(Outcome.DONE);
    assertThat(done).containsExactly("configure", "host name", "resolv.conf");
    Await.until("all has ended", () -> ProcessHandle.allProcesses().noneMatch(this::isHere));
  }

  /** Has to do with a file of this test's. */
  private boolean isHere(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(directory + "/here");
  }

  @Test
  void whatAHookLeavesRunningIsNotWaitedFor() throws Exception {
    hook("dhclient-exit-hooks", "cat /dev/zero >/dev/null & echo $! >@/pid");
    assertThat(run("BOUND")).isEqualTo(Outcome.DONE);
    assertThat(ProcessHandle.of(Long.parseLong(written("pid"))).orElseThrow().destroy()).isTrue();
  }

  @Test
  void exitHooksAreToldThatTheKernelRefused() throws Exception {
    hook("dhclient-exit-hooks", "echo $exit_status >@/out");
    var refusing =
        new Work() {
          @Override
          public void configure() throws ErrnoException {
            throw new ErrnoException("address", EPERM);
          }
        };
    var variables = Map.of("reason", "BOUND");
    var shell = new HookRunner(HookScript.SHELL, directory, meaning("BOUND"), LIMIT_SECONDS, log);
    assertThatThrownBy(() -> shell.run(() -> environment(variables), refusing))
        .isInstanceOf(ErrnoException.class);
    assertThat(written("out")).isEqualTo("1");
    assertThat(done).isEmpty();
  }
}
