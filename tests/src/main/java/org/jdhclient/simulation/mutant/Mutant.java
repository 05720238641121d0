package org.jdhclient.simulation.mutant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A defect: a piece of a source file, and what stands there instead.
 *
 * @param name in a few words
 * @param file from the project's root
 * @param original stands in the file exactly once
 * @param caughtBy numbers of the invariants that may find it, such as {@code I-12 I-1}; the first
 *     that does depends on the seed
 * @param seed that found it last, with which the hunt begins
 */
public record Mutant(
    String name, String file, String original, String replacement, String caughtBy, long seed) {
  private static final int COLUMNS = 6;

  /**
   * All that are committed: name, file, original, replacement, invariants, seed, between tabs.
   *
   * @param resource absolute, on the class path
   */
  public static List<Mutant> all(String resource) throws IOException {
    try (var stream = Mutant.class.getResourceAsStream(resource);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(Mutant::parse).toList();
    }
  }

  private static Mutant parse(String line) {
    var cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("no mutant: " + line);
    }
    return new Mutant(cells[0], cells[1], cells[2], cells[3], cells[4], Long.parseLong(cells[5]));
  }

  /**
   * The source with the defect in it.
   *
   * @throws IllegalArgumentException if the original is not there exactly once
   */
  String applyTo(String source) {
    int at = source.indexOf(original);
    if (at < 0 || source.indexOf(original, at + 1) >= 0) {
      throw new IllegalArgumentException(name + ": not exactly once in " + file + ": " + original);
    }
    return source.substring(0, at) + replacement + source.substring(at + original.length());
  }
}
