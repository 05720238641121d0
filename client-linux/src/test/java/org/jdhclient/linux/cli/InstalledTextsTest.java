package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jdhclient.linux.cli.settings.Option;
import org.junit.jupiter.api.Test;

/** The manual page and the completion that are installed name the options that there are. */
class InstalledTextsTest {
  private static final Path INSTALLED = Path.of("../initscripts/src/main");
  private static final Pattern OPTION_WORDS = Pattern.compile("compgen -W '(-[^']*)'");
  private static final Pattern OPTION_IN_TAG = Pattern.compile("(?<![\\w-])--?\\w[\\w-]*");

  @Test
  void theCompletionOffersEachOptionAndNoOther() throws IOException {
    var words = OPTION_WORDS.matcher(Files.readString(INSTALLED.resolve("completion/jdhclient")));
    assertThat(words.find()).isTrue();
    assertThat(words.group(1).split(" ")).containsExactlyInAnyOrderElementsOf(optionNames());
  }

  @Test
  void theManualPageExplainsEachOptionAndNoOther() throws IOException {
    assertThat(explained()).containsExactlyInAnyOrderElementsOf(optionNames());
  }

  /** The options in the line after each .TP of the section OPTIONS. */
  private static List<String> explained() throws IOException {
    var page = Files.readString(INSTALLED.resolve("man/jdhclient.8"));
    var section = page.substring(page.indexOf(".SH OPTIONS"), page.indexOf(".SH EXIT STATUS"));
    return Pattern.compile("\n\\.TP\n(.*)")
        .matcher(section)
        .results()
        .map(tag -> tag.group(1).replace("\\-", "-"))
        .flatMap(tag -> OPTION_IN_TAG.matcher(tag).results())
        .map(option -> option.group())
        .toList();
  }

  private static List<String> optionNames() {
    return Arrays.stream(Option.values()).flatMap(option -> option.names().stream()).toList();
  }
}
