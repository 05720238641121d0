package org.jdhclient.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms are compared by covers every file, and depends on nothing else. */
class FormsTest {
  private static final List<String> BEGINNINGS =
      List.of(
          "SYNTAX wrong.conf line 2 column 1: expecting a statement.",
          "UNSUPPORTED unsupported.conf line 2 column 1: ",
          "OptionDefinition[code=225, name=many, ",
          "Timing[initialInterval=1 s, backoffCutoff=20 s, timeout=11 s, ",
          "sends {12=67:75:65:73:74}",
          "makes of an answer {54=c0:00:02:01, ",
          "problem 22:1: the text ends within a statement",
          "lease {",
          "recalled Lease[address=10.0.4.1, ",
          "of no use: yiaddr 10.0");

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
                      .anyMatch(
                          line -> line.startsWith("{\"file\":\"" + name + "\",\"verdict\":")));
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
    for (var beginning : BEGINNINGS) {
      assertThat(said.stream().anyMatch(line -> line.startsWith(beginning))).as(beginning).isTrue();
    }
    assertThat(said)
        .anyMatch(
            line ->
                line.startsWith("Wishes[")
                    && line.contains("executables=[If[branches=[Branch[condition=SameData["));
  }

  /** Nothing has a place in memory, an order by chance, or a time of its own in it. */
  @Test
  void itIsTheSameAgain() throws IOException {
    var said = said();
    assertThat(said()).isEqualTo(said);
    assertThat(said.stream().filter(line -> line.matches(".*[a-z]@[0-9a-f]{4,}.*"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "conf", "conf;a;leases", "frob;a"})
  void whatIsNotAskedRightIsRefused(String words) {
    var arguments = words.isEmpty() ? List.<String>of() : List.of(words.split(";"));
    assertThatIllegalArgumentException().isThrownBy(() -> Forms.said(arguments));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Forms.said(List.of("leases", "/nowhere/at-all")))
        .withMessage("/nowhere/at-all");
  }
}
