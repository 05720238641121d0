package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameServerOrderTest {
  @ParameterizedTest
  @CsvSource({
    // Both families are asked anyway, or there is one only.
    "10.0.0.1, 10.0.0.1",
    "10.0.0.1 10.0.0.2 fd00::1, 10.0.0.1 10.0.0.2 fd00::1",
    "10.0.0.1 fd00::1 fd00::2 10.0.0.2, 10.0.0.1 fd00::1 fd00::2 10.0.0.2",
    "10.0.0.1 10.0.0.2 10.0.0.3 10.0.0.4, 10.0.0.1 10.0.0.2 10.0.0.3 10.0.0.4",
    "fd00::1 fd00::2 fd00::3, fd00::1 fd00::2 fd00::3",
    // One would not be asked.
    "10.0.0.1 10.0.0.2 10.0.0.3 fd00::1, 10.0.0.1 10.0.0.2 fd00::1 10.0.0.3",
    "10.0.0.1 10.0.0.2 10.0.0.3 10.0.0.4 fe80::1%eth0 fd00::1,"
        + " 10.0.0.1 10.0.0.2 fe80::1%eth0 10.0.0.3 10.0.0.4 fd00::1",
    "fd00::1 fd00::2 fd00::3 10.0.0.1, fd00::1 fd00::2 10.0.0.1 fd00::3",
  })
  void ofThoseThatAreAskedOneIsOfEachFamily(String come, String stand) {
    assertThat(NameServerOrder.of(List.of(come.split(" "))))
        .containsExactly(stand.strip().split(" "));
  }
}
