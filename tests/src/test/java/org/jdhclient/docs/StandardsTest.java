package org.jdhclient.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each requirement that docs/standards.md calls tested has its test. */
class StandardsTest {
  private static final Pattern ROW = Pattern.compile("\\| (R\\d\\S+) \\|[^|]*\\| (.*) \\|");
  private static final Pattern TESTS =
      Pattern.compile("(\\w+(?:Test|IT))\\b(?: \\((\\w+(?:, \\w+)*)\\))?");
  private static final Pattern ALIAS = Pattern.compile("under the name (R[\\w-]+(?:\\.[\\w-]+)*)");

  private static List<Path> sources;

  @BeforeAll
  static void findTheSources() throws IOException {
    sources = Documents.sources();
  }

  record Requirement(String name, String answer) {
    /** Where its test is called otherwise. */
    String testName() {
      var alias = ALIAS.matcher(answer);
      return alias.find() ? alias.group(1) : name;
    }
  }

  static Stream<Requirement> requirements() throws IOException {
    var page = Documents.DOCS.resolve("standards.md");
    var rows = Files.readAllLines(page).stream().map(ROW::matcher).filter(row -> row.matches());
    return rows.map(row -> new Requirement(row.group(1), row.group(2))).toList().stream();
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void hasTheTestThatIsNamed(Requirement requirement) throws IOException {
    for (var test : TESTS.matcher(requirement.answer()).results().toList()) {
      var source = source(test.group(1));
      assertThat(source).as(test.group(1)).isNotEmpty();
      var methods = test.group(2);
      if (methods != null) {
        assertThat(source)
            .contains(List.of(methods.split(", ")).stream().map(each -> "void " + each).toList());
      } else if (test.group(1).startsWith("Rfc")) {
        assertThat(source).contains("(\"" + requirement.testName() + ":");
      }
    }
  }

  private static String source(String test) throws IOException {
    var files = sources.stream().filter(path -> path.endsWith(test + ".java")).toList();
    var texts = new StringBuilder();
    for (var file : files) {
      texts.append(Files.readString(file));
    }
    return texts.toString();
  }
}
