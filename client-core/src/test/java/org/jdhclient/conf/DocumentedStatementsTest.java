package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manual and the manual page name each statement that is not followed. */
class DocumentedStatementsTest {
  private static final Path SOURCE = Path.of("src/main/java/org/jdhclient/conf/Unsupported.java");
  private static final Path MANUAL = Path.of("../docs/using.md");
  private static final Path MANUAL_PAGE = Path.of("../initscripts/src/main/man/jdhclient.conf.5");
  private static final Pattern QUOTED = Pattern.compile("^ {10}\"([a-z-]+)\"", Pattern.MULTILINE);

  @Test
  void theManualNamesWhatIsNotFollowed() throws IOException {
    var named =
        words(
            between(Files.readString(MANUAL), "### What is not supported", "## Hooks and scripts"),
            Pattern.compile("`([^`]+)`"));

    assertThat(named).containsAll(unsupported());
  }

  @Test
  void theManualPageNamesWhatIsNotFollowed() throws IOException {
    var page = Files.readString(MANUAL_PAGE).replace("\\-", "-");
    var named =
        words(
            between(page, ".SH NOT SUPPORTED", ".SH EXAMPLE"),
            Pattern.compile("^\\.BR? \"?([a-z -]+)", Pattern.MULTILINE));

    assertThat(named).containsAll(unsupported());
  }

  private static List<String> unsupported() throws IOException {
    var found = words(Files.readString(SOURCE), QUOTED);
    assertThat(found).hasSizeGreaterThan(25).allMatch(Unsupported::isKeyword);
    return found;
  }

  /** The first words of what is found. */
  private static List<String> words(String text, Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1).strip())
        .map(named -> named.split(" ")[0])
        .toList();
  }

  private static String between(String text, String head, String end) {
    int begin = text.indexOf(head);
    assertThat(begin).isPositive();
    return text.substring(begin, text.indexOf(end, begin));
  }
}
