package org.jdhclient.linux.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UptimeTest {
  @Test
  void itIsInHundredthsOfASecond() throws IOException {
    assertThat(Uptime.parse("15148.02 11581.19\n")).isEqualTo(15_148_020_000_000L);
  }

  @Test
  void theKernelsGoesOn() throws IOException {
    long before = Uptime.nanos();
    assertThat(before).isPositive();
    assertThat(Uptime.nanos()).isGreaterThanOrEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "soon 3"})
  void whatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> Uptime.parse(text)).isInstanceOf(IOException.class);
  }
}
