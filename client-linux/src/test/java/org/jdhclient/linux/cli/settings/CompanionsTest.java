package org.jdhclient.linux.cli.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who forgets the question starts no client by its options. */
class CompanionsTest {
  private static void check(String line) throws UsageException {
    Companions.check(Arguments.scan(line.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eth0",
        "--status --json",
        "--monitor --json eth0",
        "--json -6 --diagnose eth0",
        "--diagnose --pcap /run/seen.pcap --json eth0",
      })
  void whatGoesTogetherIsTaken(String line) {
    assertThatCode(() -> check(line)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--json eth0", "-6 --json eth0", "-r --json eth0", "--check-config --json"})
  void jsonIsForWhatTells(String line) {
    assertThatThrownBy(() -> check(line))
        .isInstanceOf(UsageException.class)
        .hasMessage("--json goes with --status or --monitor or --diagnose only");
  }

  @Test
  void framesAreKeptByADiagnosis() {
    for (var line : new String[] {"--pcap seen eth0", "--status --pcap seen eth0"}) {
      assertThatThrownBy(() -> check(line)).hasMessage("--pcap goes with --diagnose only");
    }
  }
}
