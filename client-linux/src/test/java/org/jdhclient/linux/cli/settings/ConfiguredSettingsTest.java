package org.jdhclient.linux.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.ChecksumMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredSettingsTest {
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @TempDir private Path directory;
  private Path file;
  private ConfiguredSettings source;

  /** Configurations are told apart by the script that they name. */
  @BeforeEach
  void read() throws Exception {
    file = Files.writeString(directory.resolve("x.conf"), "script \"/first\";\n");
    var log = new LoggerContext().getLogger("settings");
    logged.start();
    log.addAppender(logged);
    source =
        ConfiguredSettings.read(
            Arguments.scan("-cf", file.toString(), "eth0"),
            Ipv4Address.BROADCAST,
            ChecksumMode.KERNEL,
            log);
  }

  private Path script() {
    return source.readAgain().scripts().script().orElseThrow();
  }

  private List<String> said() {
    var lines = logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    logged.list.clear();
    return lines;
  }

  private String held() {
    return "What held before of " + file + " holds still.";
  }

  @Test
  void aFileThatIsThereIsReadAnew() throws IOException {
    Files.writeString(file, "script \"/second\";");

    assertThat(script()).isEqualTo(Path.of("/second"));
    assertThat(said()).isEmpty();
  }

  @Test
  void whatAFileSaidHoldsWhenItIsGone() throws IOException {
    Files.delete(file);

    assertThat(script()).isEqualTo(Path.of("/first"));
    assertThat(said()).hasSize(2).last().isEqualTo(held());
    Files.writeString(file, "script \"/second\";");
    assertThat(script()).isEqualTo(Path.of("/second"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"script \"/second\"; timeout soon;", "script \"/second", "}"})
  void whatAFileSaidHoldsWhenItIsBroken(String text) throws IOException {
    Files.writeString(file, text);

    assertThat(script()).isEqualTo(Path.of("/first"));
    assertThat(said()).last().isEqualTo(held());
  }

  @Test
  void whatHasNoEffectHereIsNotBroken() throws IOException {
    Files.writeString(file, "omapi port 7911; script \"/second\";");

    assertThat(script()).isEqualTo(Path.of("/second"));
    assertThat(said()).singleElement().asString().contains("\"omapi\" is not supported");
  }
}
