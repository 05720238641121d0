package org.jdhclient.linux.host.resolv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lines of a resolv.conf(5) that are of no lease: its owner has added them while leases are in
 * force. They stay where they are, before or behind what leases say, for the order counts.
 */
record OwnersLines(List<String> above, List<String> below) {
  static final OwnersLines NONE = new OwnersLines(List.of(), List.of());

  /**
   * Those of a text.
   *
   * @param leases says which lines are of leases
   */
  static OwnersLines in(String text, Predicate<String> leases) {
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    boolean behind = false;
    for (var line : lines(text)) {
      if (ResolvConfContent.isHeader(line)) {
        continue;
      }
      if (leases.test(line)) {
        behind = true;
      } else {
        (behind ? below : above).add(line);
      }
    }
    return new OwnersLines(above, below);
  }

  /** The last one need not have an end. */
  private static List<String> lines(String text) {
    var whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return text.isEmpty() ? List.of() : List.of(whole.split("\n", -1));
  }

  /** A text with these lines before and behind it. */
  String around(String text) {
    return text(above) + text + text(below);
  }

  /** The same, without the lines that the text has already. */
  String addedTo(String text) {
    var there = lines(text);
    var whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    var added = new OwnersLines(without(above, there), without(below, there));
    return added.equals(NONE) ? text : added.around(whole);
  }

  private static List<String> without(List<String> lines, List<String> others) {
    return lines.stream().filter(line -> !others.contains(line)).toList();
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
