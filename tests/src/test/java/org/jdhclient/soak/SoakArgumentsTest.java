package org.jdhclient.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoakArgumentsTest {
  @Test
  void fiftyGuestsLiveForADayOfLeases() {
    var arguments = SoakArguments.parse(List.of());

    assertThat(arguments).isEqualTo(new SoakArguments(50, Duration.ofMinutes(12), 1));
  }

  @Test
  void allCanBeSaid() {
    var arguments =
        SoakArguments.parse(List.of("--guests", "7", "--minutes", "90", "--seed", "-3"));

    assertThat(arguments).isEqualTo(new SoakArguments(7, Duration.ofMinutes(90), -3));
  }

  @ParameterizedTest
  @CsvSource({
    "--hours 3, --hours: not known",
    "--seed, '--seed: not known, or its value is missing'",
    "--minutes few, --minutes: not a number: few",
    "--guests 0, --guests: from 1 to 200",
    "--guests 4294967297, --guests: from 1 to 200"
  })
  void whatIsNotUnderstoodIsNamed(String arguments, String complaint) {
    assertThatThrownBy(() -> SoakArguments.parse(List.of(arguments.split(" "))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(complaint);
  }
}
