package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Any octets name a file, and the same ones the same file. */
class FileNamesTest {
  @Test
  void utf8IsWhatItSays() {
    assertThat(FileNames.path("/run/dhclient.gr\u00c3\u00b6n.pid"))
        .isEqualTo(Path.of("/run/dhclient.gr\u00f6n.pid"));
  }

  @Test
  void whatIsNoUtf8IsWrittenInDigits() {
    assertThat(FileNames.path("/run/dhclient.\u00fe\u00ff7.pid"))
        .isEqualTo(Path.of("/run/dhclient.\\376\\3777.pid"));
  }

  @Test
  void aNameOfJavasIsTheOctetsOfItsUtf8() {
    assertThat(FileNames.octets("gr\u00f6n")).isEqualTo("gr\u00c3\u00b6n");
  }
}
