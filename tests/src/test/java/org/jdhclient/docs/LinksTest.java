package org.jdhclient.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever follows a link of a page gets somewhere, and from README to each page of docs. */
class LinksTest {
  @Test
  void eachLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (var path : Documents.pages()) {
      var page = Page.read(path);
      for (var link : page.links()) {
        if (!leadsSomewhere(page, link)) {
          broken.add(path + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Page page, String link) throws IOException {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]);
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || Page.read(target).anchors().contains(parts[1]);
  }

  @Test
  void eachPageOfDocsIsTwoStepsFromTheReadmeAtMost() throws IOException {
    var reached = new ArrayList<>(linked(Documents.README));
    for (var path : List.copyOf(reached)) {
      reached.addAll(linked(path));
    }
    for (var page : Documents.pages()) {
      if (page.startsWith(Documents.DOCS)) {
        assertThat(reached).contains(page.normalize());
      }
    }
  }

  private static List<Path> linked(Path path) throws IOException {
    if (!path.toString().endsWith(".md")) {
      return List.of();
    }
    return Page.read(path).links().stream()
        .map(link -> link.split("#", 2)[0])
        .filter(link -> !link.isEmpty())
        .map(link -> path.resolveSibling(link).normalize())
        .toList();
  }
}
