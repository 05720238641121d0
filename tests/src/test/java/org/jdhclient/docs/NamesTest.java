package org.jdhclient.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages name of the sources is there: classes with their methods, packages, files. */
class NamesTest {
  private static final Pattern CLASS =
      Pattern.compile("([A-Z][a-z]\\w*)(?:\\.([a-z]\\w*))?(?:\\(.*\\))?");
  private static final Pattern FILE =
      Pattern.compile("(?:client-core|client-linux|initscripts|tests|docs)/[\\w./-]+");

  /** A package and how many files it has, as architecture.md has them. */
  private static final Pattern SIZE = Pattern.compile("`([a-z0-9.]+)` \\(([0-9]+)\\)");

  /** Files of a package that need no reason. */
  private static final int LARGEST = 20;

  /** Classes of others, and words with a capital letter. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "UnsatisfiedLinkError",
          "OutOfMemoryError",
          "Error",
          "Java_java_io_FileInputStream_readBytes");

  private static List<Path> sources;

  @BeforeAll
  static void findTheSources() throws IOException {
    sources = Documents.sources();
  }

  @Test
  void eachClassNamedIsThere() throws IOException {
    var classes =
        sources.stream()
            .map(path -> path.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    assertThat(named(CLASS, 1).filter(name -> !classes.contains(name.split(": ")[1]))).isEmpty();
  }

  @Test
  void eachFileNamedIsThere() throws IOException {
    assertThat(
            named(FILE, 0)
                .filter(name -> !Documents.ROOT.resolve(name.split(": ")[1]).toFile().exists())
                .filter(name -> !name.contains("/target")))
        .isEmpty();
  }

  @Test
  void eachPackageHasItsRowInArchitecture() throws IOException {
    var named = Page.read(Documents.DOCS.resolve("architecture.md")).code();
    assertThat(
            sources.stream()
                .filter(path -> path.endsWith("package-info.java"))
                .map(Path::getParent)
                .map(NamesTest::packageName)
                .flatMap(Optional::stream))
        .isSubsetOf(named);
  }

  @Test
  void eachLargePackageIsToldOfInArchitectureWithItsSize() throws IOException {
    var prose = String.join("\n", Page.read(Documents.DOCS.resolve("architecture.md")).prose());
    var told =
        SIZE.matcher(prose)
            .results()
            .collect(Collectors.toMap(size -> size.group(1), size -> Long.valueOf(size.group(2))));
    var sizes =
        sources.stream()
            .filter(path -> !path.endsWith("package-info.java"))
            .map(Path::getParent)
            .map(NamesTest::packageName)
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    sizes.values().removeIf(size -> size <= LARGEST);
    assertThat(told).isEqualTo(sizes);
  }

  /** As it is named in architecture.md; empty if it is none of client-core and client-linux. */
  private static Optional<String> packageName(Path directory) {
    return Stream.of(
            "client-linux/src/main/java/org/jdhclient/linux",
            "client-core/src/main/java/org/jdhclient")
        .map(Documents.ROOT::resolve)
        .filter(directory::startsWith)
        .map(root -> root.relativize(directory).toString().replace('/', '.'))
        .findFirst();
  }

  /** {@code page: name} for each piece of code that is such a name. */
  private static Stream<String> named(Pattern pattern, int group) throws IOException {
    List<String> names = new ArrayList<>();
    for (var path : Documents.pages()) {
      if (path.startsWith(Documents.DOCS) || path.getParent().equals(Documents.ROOT)) {
        for (var code : Page.read(path).code()) {
          var name = pattern.matcher(code);
          if (name.matches() && !NOT_OURS.contains(name.group(group))) {
            names.add(path + ": " + name.group(group));
          }
        }
      }
    }
    return names.stream();
  }
}
