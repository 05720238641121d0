package org.jdhclient.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms are compared by covers every file, and depends on nothing else. */
class FormsTest {
  private static List<String> said() throws IOException {
    return Forms.said(Inputs.arguments()).lines().toList();
  }

  @Test
  void everyPacketIsJudged() throws IOException {
    var said = said();
    try (var packets = Files.list(Inputs.packets().getParent())) {
      var names =
          packets
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".bin"))
              .toList();
      assertThat(names)
          .hasSizeGreaterThan(100)
          .allSatisfy(
              name ->
                  assertThat(said)
                      .anyMatch(line -> line.startsWith("{\"file\":\"" + name + "\",\"verdict\":")));
    }
  }

  @Test
  void everyFileIsReadAndHasSomethingToShow() throws IOException {
    var said = said();
    for (var file : Inputs.configurations()) {
      assertThat(said).contains("== conf " + file.getFileName());
    }
    for (var file : Inputs.leaseFiles()) {
      assertThat(said).contains("== leases " + file.getFileName());
    }
    assertThat(said)
        .anyMatch(line -> line.startsWith("SYNTAX wrong.conf line 2 column 1: "))
        .anyMatch(line -> line.startsWith("UNSUPPORTED unsupported.conf line 2 column 1: "))
        .anyMatch(line -> line.startsWith("OptionDefinition[code=225, name=many, "))
        .contains("sends {12=67:75:65:73:74}")
        .anyMatch(line -> line.startsWith("makes of an answer {") && line.contains("6=7f:0:0:1"))
        .anyMatch(line -> line.startsWith("problem "))
        .contains("lease {")
        .anyMatch(line -> line.startsWith("recalled Lease["))
        .anyMatch(line -> line.startsWith("of no use: "));
  }

  /** Nothing has a place in memory, an order by chance, or a time of its own in it. */
  @Test
  void itIsTheSameAgain() throws IOException {
    assertThat(said()).isEqualTo(said()).noneMatch(line -> line.matches(".*@[0-9a-f]{4,}.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "conf", "conf;a;leases", "frob;a"})
  void whatIsNotAskedRightIsRefused(String words) {
    var arguments = words.isEmpty() ? List.<String>of() : List.of(words.split(";"));
    assertThatIllegalArgumentException().isThrownBy(() -> Forms.said(arguments));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Assertions.assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Forms.said(List.of("leases", "/nowhere/at-all")))
        .withMessage("/nowhere/at-all");
  }
}
