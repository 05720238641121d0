package org.jdhclient.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README is a page that is read to its end, and its figures are those of docs/performance.md. */
class ReadmeTest {
  private static final int MOST_LINES = 200;
  private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

  @Test
  void isShort() throws IOException {
    assertThat(Files.readAllLines(Documents.README)).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void hasTheFiguresOfTheBenchmark() throws IOException {
    var measured = Files.readString(Documents.DOCS.resolve("performance.md"));
    var figures = figures();
    assertThat(figures).hasSizeGreaterThan(20);
    for (var figure : figures) {
      assertThat(measured).containsPattern("(?<![\\d.])" + Pattern.quote(figure) + "(?![\\d])");
    }
  }

  /** The numbers of its table, without the first column; those in KiB are rounded. */
  private static List<String> figures() throws IOException {
    return Files.readAllLines(Documents.README).stream()
        .dropWhile(line -> !line.equals("## Beside other clients"))
        .takeWhile(line -> !line.startsWith("!["))
        .filter(line -> line.startsWith("| ") && line.contains(", "))
        .map(line -> line.substring(line.indexOf('|', 1)))
        .flatMap(cells -> FIGURE.matcher(cells).results())
        .map(figure -> figure.group())
        .toList();
  }
}
