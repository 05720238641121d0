package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.cli.settings.Option;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/using.md explains the options that there are. */
class DocumentedOptionsTest {
  private static final Path PAGE = Path.of("../docs/using.md");

  @ParameterizedTest
  @EnumSource
  void explainsEachOption(Option option) throws IOException {
    var rows = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `-")).toList();
    for (var name : option.names()) {
      assertThat(rows).anyMatch(row -> row.matches(".*`" + name + "[`= ].*"));
    }
  }
}
