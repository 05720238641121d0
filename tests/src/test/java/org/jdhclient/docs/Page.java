package org.jdhclient.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of Markdown: its prose, without blocks of code. */
record Page(Path path, List<String> prose) {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static Page read(Path path) throws IOException {
    return new Page(
        path, Files.readAllLines(path).stream().filter(line -> !line.startsWith("    ")).toList());
  }

  /** Where its links lead, but for those to other hosts. */
  List<String> links() {
    return found(LINK).stream().filter(link -> !link.contains("://")).toList();
  }

  /** What stands between backquotes. */
  List<String> code() {
    return found(CODE);
  }

  private List<String> found(Pattern pattern) {
    return prose.stream()
        .flatMap(line -> pattern.matcher(line).results())
        .map(match -> match.group(1))
        .toList();
  }

  /** The names by which links lead to its headings, as GitHub and GitLab make them. */
  Set<String> anchors() {
    return prose.stream()
        .map(HEADING::matcher)
        .filter(heading -> heading.matches())
        .map(heading -> anchor(heading.group(1)))
        .collect(Collectors.toSet());
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
  }
}
