package org.jdhclient.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashArgumentsTest {
  @Test
  void eachTwentiethCaseOfDhcpv4IsTriedIfNothingIsSaid() {
    assertThat(CrashArguments.parse(List.of())).isEqualTo(new CrashArguments(Subject.DHCPV4, 20));
  }

  @Test
  void allCanBeSaid() {
    assertThat(CrashArguments.parse(List.of("-6", "--all")))
        .isEqualTo(new CrashArguments(Subject.DHCPV6, 1));
    assertThat(CrashArguments.parse(List.of("--every", "7", "-6")))
        .isEqualTo(new CrashArguments(Subject.DHCPV6, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "--al, '--al: not known, or its value is missing'",
    "--some 3, --some: not known",
    "--every few, --every: not a number: few",
    "--every 0, --every: from 1 on"
  })
  void whatIsNotUnderstoodIsNamed(String arguments, String complaint) {
    assertThatThrownBy(() -> CrashArguments.parse(List.of(arguments.split(" "))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(complaint);
  }
}
