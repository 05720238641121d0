package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void isThatOfTheBuild() {
    assertThat(Version.NUMBER).isEqualTo(System.getProperty("jdhclient.version"));
  }
}
