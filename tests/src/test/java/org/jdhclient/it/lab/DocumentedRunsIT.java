package org.jdhclient.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What README and docs show is what comes out, but for numbers and how often a line is repeated.
 */
@ExtendWith(LabExtension.class)
final class DocumentedRunsIT {
  private static final Path ROOT = Path.of("..");

  /** A client that nobody answers asks for a minute; on a busy machine. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  static List<DocumentedRun> runs() throws IOException {
    List<DocumentedRun> runs = new ArrayList<>(DocumentedRun.of(ROOT.resolve("README.md")));
    try (var pages = Files.list(ROOT.resolve("docs"))) {
      for (var page : pages.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        runs.addAll(DocumentedRun.of(page));
      }
    }
    return runs;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void saysWhatIsShown(DocumentedRun run, Lab lab) {
    wire(run.wiring(), lab);
    shell(run.before().isEmpty() ? "true" : run.before(), lab);
    for (var step : run.steps()) {
      assertThat(comparable(shell(step.command(), lab)))
          .as(run.place() + ": " + step.command())
          .isEqualTo(comparable(step.output()));
    }
  }

  private static void wire(String wiring, Lab lab) {
    if (!wiring.equals("NO_SERVER")) {
      Wiring.valueOf(wiring).toDnsmasq(lab);
    }
  }

  /** What a command says on both of its outputs. */
  private static List<String> shell(String command, Lab lab) {
    return lab.guest().cell().run(LIMIT, "sh", "-c", "exec 2>&1\n" + command).lines();
  }

  /** How often a client asks that gets no answer, and between which lines, is chance. */
  private static boolean isAgain(String words, List<String> lines) {
    return words.startsWith("DHCPDISCOVER ")
        ? lines.contains(words)
        : !lines.isEmpty() && words.equals(lines.get(lines.size() - 1));
  }

  /** A client that had to ask again before an offer came tells of a second one. */
  private static List<String> withoutLateOffers(List<String> lines) {
    return String.join("\n", lines)
        .replaceAll("(not used +)\\d+ late offer\\b", "$1none")
        .replaceAll("\n +an offer after one was taken: .*", "")
        .replaceAll("\"LATE_OFFER\": \\d+", "")
        .replaceAll("\\{[^{}]*\"an offer after one was taken\"[^{}]*\\},?", "")
        .lines()
        .toList();
  }

  private static List<String> comparable(List<String> lines) {
    List<String> comparable = new ArrayList<>();
    for (var line : withoutLateOffers(lines)) {
      var words =
          line.stripTrailing()
              .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
              .replaceAll("0x[0-9a-f]+", "HEX")
              .replaceAll("\\d+", "N");
      if (!isAgain(words, comparable)) {
        comparable.add(words);
      }
    }
    while (!comparable.isEmpty() && comparable.get(comparable.size() - 1).isEmpty()) {
      comparable.remove(comparable.size() - 1);
    }
    return comparable;
  }
}
