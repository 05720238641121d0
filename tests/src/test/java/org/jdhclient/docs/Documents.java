package org.jdhclient.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The repository's pages and sources. */
final class Documents {
  static final Path ROOT = Path.of("..");
  static final Path README = ROOT.resolve("README.md");
  static final Path DOCS = ROOT.resolve("docs");

  private Documents() {}

  /** Everything in Markdown that is not built. */
  static List<Path> pages() throws IOException {
    return files(path -> path.toString().endsWith(".md"));
  }

  /** Everything in Java that is not built. */
  static List<Path> sources() throws IOException {
    return files(path -> path.toString().endsWith(".java"));
  }

  private static List<Path> files(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(wanted).filter(Documents::isSource).sorted().toList();
    }
  }

  private static boolean isSource(Path path) {
    for (var part : ROOT.relativize(path)) {
      if (part.toString().equals("target") || part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
