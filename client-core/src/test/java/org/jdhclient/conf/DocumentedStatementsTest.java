package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manual and the manual page name each statement, those that are not followed apart. */
class DocumentedStatementsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/jdhclient/conf");
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

  @Test
  void theManualNamesWhatIsFollowed() throws IOException {
    var named =
        words(
            between(Files.readString(MANUAL), "\n## dhclient.conf", "### For DHCPv6"),
            Pattern.compile("`([^`]+)`"));

    assertThat(named).containsAll(followed());
  }

  @Test
  void theManualPageNamesWhatIsFollowed() throws IOException {
    var page = Files.readString(MANUAL_PAGE).replace("\\-", "-");
    var named =
        words(
            between(page, ".SH STATEMENTS", ".SH EXPRESSIONS"),
            Pattern.compile("^\\.BI \"([a-z -]+)", Pattern.MULTILINE));

    assertThat(named).containsAll(followed());
  }

  /** But for lease6, which either has where DHCPv6 is. */
  private static List<String> followed() throws IOException {
    var statements = source("ConfigurationParser");
    var found = new ArrayList<>(words(statements, Pattern.compile("case \"([a-z-]+)\" ->")));
    found.addAll(words(source("TimingStatement"), Pattern.compile("\\(\"([a-z-]+)\"\\)")));
    var executables = between(source("ExecutableParser"), "case \"send\"", "-> true");
    found.addAll(words(executables, Pattern.compile("\"([a-z-]+)\"")));
    assertThat(found).contains("script", "timeout", "send").hasSizeGreaterThan(20);
    return found;
  }

  private static String source(String name) throws IOException {
    return Files.readString(SOURCES.resolve(name + ".java"));
  }

  private static List<String> unsupported() throws IOException {
    var found = words(source("Unsupported"), QUOTED);
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
