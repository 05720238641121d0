package org.jdhclient.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause6.Causes6;
import org.jdhclient.diagnosis.guest.GuestCauses;
import org.jdhclient.diagnosis.reply.ReplyCauses;
import org.jdhclient.diagnosis.silence.SilenceCauses;
import org.junit.jupiter.api.Test;

/** The tables of causes in docs/no-address.md have the sentences that the program prints. */
class CausesTableTest {
  private static final Path PAGE = Path.of("../docs/no-address.md");
  private static final String HEAD =
      "| cause | what the last line says | and what to do |\n|---|---|---|\n";

  @Test
  void thePageHasEachSentenceAsItIsPrinted() throws IOException {
    var page = Files.readString(PAGE);

    assertThat(page)
        .contains(table(Causes.onTheGuest()))
        .contains(table(Causes.inSilence()))
        .contains(table(Causes.inReplies()))
        .contains(table(Causes6Lines.all()));
  }

  @Test
  void noCauseIsMissing() {
    assertThat(words(Causes.onTheGuest())).hasSize(GuestCauses.RULES.size());
    assertThat(words(Causes.inSilence())).hasSize(SilenceCauses.RULES.size());
    // Checksums are refused for two causes, that have two words.
    assertThat(words(Causes.inReplies())).hasSize(ReplyCauses.RULES.size() + 1);
    // A server refuses with three words.
    assertThat(words(Causes6Lines.all())).hasSize(Causes6.RULES.size() + 2);
    assertThat(all()).hasSizeGreaterThanOrEqualTo(45);
  }

  @Test
  void eachCauseHasAWordThatIsNoOthers() {
    var words = new HashSet<String>();
    for (var room : rooms()) {
      for (var word : words(room)) {
        assertThat(word).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(words.add(word)).as(word).isTrue();
      }
    }
  }

  @Test
  void sentencesAreWhole() {
    assertThat(all())
        .allSatisfy(
            cause -> {
              assertThat(cause.verdict()).doesNotEndWith(".").doesNotContain("|", "\n");
              assertThat(cause.cure()).matches("[A-Zj].*[.}]").doesNotContain("\n");
            });
  }

  private static List<Cause> all() {
    return rooms().stream().flatMap(List::stream).toList();
  }

  private static List<List<Cause>> rooms() {
    return List.of(Causes.onTheGuest(), Causes.inSilence(), Causes.inReplies(), Causes6Lines.all());
  }

  private static List<String> words(List<Cause> causes) {
    return causes.stream().map(Cause::word).distinct().toList();
  }

  private static String table(List<Cause> causes) {
    return causes.stream()
        .map(
            cause ->
                "| `%s` | %s | %s |\n"
                    .formatted(cause.word(), cell(cause.verdict()), cell(cause.cure())))
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
