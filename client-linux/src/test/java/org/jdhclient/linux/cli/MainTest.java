package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.linux.process.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command comes to that needs neither root nor a client. */
class MainTest {
  static final List<String> TO_A_FULL_DEVICE =
      List.of("sh", "-c", "exec \"$@\" 2>&1 >/dev/full", "sh");

  private static final List<String> ERRORS_ALONE =
      List.of("sh", "-c", "exec \"$@\" 2>&1 >/dev/null", "sh");

  /** Of one client: whose others on this machine are, or what they answer, is not known. */
  @Test
  void aStatusThatCannotBeWrittenIsAFailure() throws Exception {
    var name = "asked" + ProcessHandle.current().pid();
    try (var client = MonitorCommandTest.Watched.start(name)) {
      assertThat(client.isAlive()).isTrue();
      assertFailsOnAFullDevice("--status", "--json", name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "--check-config -cf /dev/null"})
  void anAnswerThatCannotBeWrittenIsAFailure(String line) throws Exception {
    assertFailsOnAFullDevice(line.split(" "));
  }

  private static void assertFailsOnAFullDevice(String... arguments) throws Exception {
    try (var command = new ChildJvm(TO_A_FULL_DEVICE, Main.class, arguments)) {
      assertThat(command.readLine()).isEqualTo("standard output: No space left on device");
      assertThat(command.readLine()).isNull();
      assertThat(command.waitFor()).isEqualTo(1);
    }
  }

  @Test
  void whoForgetsTheQuestionStartsNoClient() throws Exception {
    try (var command = new ChildJvm(ERRORS_ALONE, Main.class, "--json", "nosuch0")) {
      assertThat(command.readLine())
          .endsWith(": --json goes with --status or --monitor or --diagnose only");
      assertThat(command.readLine()).startsWith("Usage: ");
      assertThat(command.waitFor()).isEqualTo(1);
    }
  }
}
