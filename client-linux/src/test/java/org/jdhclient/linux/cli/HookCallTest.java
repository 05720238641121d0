package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookCallTest {
  /** A client's, as far as this process can tell: it was started by it. */
  private static final String PID =
      Long.toString(ProcessHandle.current().parent().orElseThrow().pid());

  private static boolean isRefused(String words, Map<String, String> environment)
      throws UsageException {
    return HookCall.refusal(Arguments.scan(words.split(" ")), environment).isPresent();
  }

  /** A client waits for its hook; that of the other family does not. */
  @ParameterizedTest
  @CsvSource({
    "BOUND, eth0, true",
    "BOUND, -r eth0, true",
    "BOUND, -r, true",
    "BOUND, eth1, false",
    "BOUND, -6 eth0, false",
    "BOUND, -S eth0, false",
    "BOUND6, -6 -r eth0, true",
    "STOP6, -P eth0, true",
    "BOUND6, eth0, false",
    "RENEW6, -4 -r eth0, false",
  })
  void aHookCannotStartOrEndTheClientThatRunsIt(String reason, String words, boolean refused)
      throws UsageException {
    var environment = Map.of("reason", reason, "interface", "eth0", "pid", PID);
    assertThat(isRefused(words, environment)).isEqualTo(refused);
  }

  @Test
  void whoeverHasTheVariablesOfAnotherProcessIsNoHook() throws UsageException {
    var own = Long.toString(ProcessHandle.current().pid());
    for (var pid : new String[] {"", "x", "99999999999", own}) {
      var environment = Map.of("reason", "BOUND", "interface", "eth0", "pid", pid);
      assertThat(isRefused("eth0", environment)).as(pid).isFalse();
    }
  }
}
