package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledNameTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "dhclient, dhclient",
    "jdhclient, jdhclient",
    "dhclient.distri, dhclient.distri",
    "java, jdhclient",
    "dhclient eth0:, jdhclient",
    "'', jdhclient"
  })
  void isTheKernelsUnlessItSaysNothing(String comm, String name) throws IOException {
    var file = Files.writeString(directory.resolve("comm"), comm + "\n");
    assertThat(CalledName.of(file)).isEqualTo(name);
  }

  @Test
  void isItsOwnWithoutProc() {
    assertThat(CalledName.of(directory.resolve("none"))).isEqualTo("jdhclient");
  }
}
