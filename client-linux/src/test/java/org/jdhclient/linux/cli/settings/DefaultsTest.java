package org.jdhclient.linux.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsTest {
  @TempDir private Path directory;

  private Defaults read(String text) throws IOException {
    return Defaults.read(Files.writeString(file(), text));
  }

  private Path file() {
    return directory.resolve("jdhclient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JDHCLIENT_CHECKSUM=tolerant",
        "  export JDHCLIENT_CHECKSUM=tolerant  ",
        "export\tJDHCLIENT_CHECKSUM=tolerant",
        "JDHCLIENT_CHECKSUM='tolerant' # for the bridge",
        "JDHCLIENT_CHECKSUM=\"tolerant\"\r",
        "JDHCLIENT_CHECKSUM=to\"ler\"'ant'",
        "JDHCLIENT_CHECKSUM=strict\nJDHCLIENT_CHECKSUM=tolerant\n",
        "# JDHCLIENT_CHECKSUM=strict\n\n\t\nJDHCLIENT_CHECKSUM=tolerant",
      })
  void linesAreReadAsAShellWould(String text) throws IOException {
    var defaults = read(text);

    assertThat(defaults.values()).containsEntry("JDHCLIENT_CHECKSUM", "tolerant");
    assertThat(defaults.warning()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JDHCLIENT_CHECKSUM=$MODE",
        "JDHCLIENT_CHECKSUM=\"`cat mode`\"",
        "JDHCLIENT_CHECKSUM=tolerant; echo",
        "JDHCLIENT_CHECKSUM=tolerant rest",
        "JDHCLIENT_CHECKSUM='tolerant",
        "JDHCLIENT_CHECKSUM = tolerant",
        "JDHCLIENT_CHECKSUM",
        "=tolerant",
        "if true; then",
      })
  void whatNeedsAShellIsPassedOver(String line) throws IOException {
    var defaults = read("\n" + line);

    assertThat(defaults.values()).isEmpty();
    assertThat(defaults.warning())
        .contains(file() + ": passed over, as no setting of jdhclient: line 2");
  }

  @Test
  void allThatIsPassedOverIsOneWarning() throws IOException {
    var defaults = read("JAVA_HOME=/opt/java\nJDHCLIENT_CHECKSUM=ignore\n\nexport x\n");

    assertThat(defaults.values()).containsEntry("JDHCLIENT_CHECKSUM", "ignore");
    assertThat(defaults.warning())
        .contains(file() + ": passed over, as no setting of jdhclient: line 1 (JAVA_HOME), line 4");
  }

  @Test
  void thatAClientStaysInMemoryMayBeSaid() throws IOException {
    assertThat(read("JDHCLIENT_RESIDENT=yes").warning()).isEmpty();
  }

  @Test
  void withoutTheFileNothingIsSet() {
    assertThat(Defaults.read(file())).isEqualTo(Defaults.NONE);
  }

  @Test
  void aFileThatIsNoneIsAWarning() throws IOException {
    Files.createDirectory(file());

    assertThat(Defaults.read(file()).warning().orElseThrow())
        .isEqualTo("No settings: " + file() + ": is a directory, no regular file");
  }

  @Test
  void octetsThatAreNoTextArePassedOver() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xff, 0, '=', 'x', '\n'});

    assertThat(Defaults.read(file()).warning()).isPresent();
  }
}
