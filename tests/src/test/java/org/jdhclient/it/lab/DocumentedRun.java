package org.jdhclient.it.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jdhclient.it.fixture.Wiring;

/**
 * A block of a page that shows commands in a guest and what they say. The comment before it names
 * the wiring, and commands that went before: {@code <!-- lab: PLAIN, after: jdhclient eth0 -->}.
 *
 * @param place page and line of the comment
 * @param wiring a {@link Wiring}, or what is there in place of a server
 * @param before to be run first, and not shown; empty if there is none
 */
record DocumentedRun(String place, String wiring, String before, List<Step> steps) {
  private static final Pattern COMMENT = Pattern.compile("<!-- lab: (\\w+)(?:, after: (.+))? -->");
  private static final String PROMPT = "root@ct1:~# ";
  private static final String INDENT = "    ";
  private static final Pattern HERE = Pattern.compile("<<\"(\\w+)\"");

  /** A command and the lines that it prints. */
  record Step(String command, List<String> output) {}

  /** All that a page shows. */
  static List<DocumentedRun> of(Path page) throws IOException {
    List<DocumentedRun> runs = new ArrayList<>();
    var lines = Files.readAllLines(page);
    for (int i = 0; i < lines.size(); i++) {
      var comment = COMMENT.matcher(lines.get(i));
      if (comment.matches()) {
        var before = comment.group(2) == null ? "" : comment.group(2);
        var place = page.getFileName() + ":" + (i + 1);
        runs.add(new DocumentedRun(place, comment.group(1), before, steps(block(lines, i + 1))));
      }
    }
    return runs;
  }

  /** What is indented from a line on. */
  private static List<String> block(List<String> lines, int from) {
    return lines.subList(from, lines.size()).stream()
        .dropWhile(String::isBlank)
        .takeWhile(line -> line.isBlank() || line.startsWith(INDENT))
        .map(line -> line.isBlank() ? "" : line.substring(INDENT.length()))
        .toList();
  }

  private static List<Step> steps(List<String> block) {
    List<Step> steps = new ArrayList<>();
    int at = 0;
    while (at < block.size()) {
      var command = new StringBuilder(block.get(at++).substring(PROMPT.length()));
      var here = HERE.matcher(command);
      if (here.find()) {
        var end = here.group(1);
        do {
          command.append('\n').append(block.get(at));
        } while (!block.get(at++).equals(end));
      }
      List<String> output = new ArrayList<>();
      while (at < block.size() && !block.get(at).startsWith(PROMPT)) {
        output.add(block.get(at++));
      }
      steps.add(new Step(command.toString(), List.copyOf(output)));
    }
    return List.copyOf(steps);
  }

  @Override
  public String toString() {
    return place;
  }
}
