package org.jdhclient.simulation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the command was asked for.
 *
 * @param from the first seed
 * @param wanted how many seeds, if it was said
 */
record Arguments(Task task, long from, OptionalLong wanted) {
  /** What there is to do. */
  enum Task {
    RUN,
    TRACE,
    MUTANTS
  }

  /**
   * @throws IllegalArgumentException if an argument is unknown, or no number where one belongs
   */
  static Arguments parse(String... arguments) {
    var left = new ArrayDeque<>(List.of(arguments));
    var parsed = new Arguments(Task.RUN, 0, OptionalLong.empty());
    while (!left.isEmpty()) {
      var argument = left.removeFirst();
      parsed =
          switch (argument) {
            case "--trace" -> new Arguments(Task.TRACE, parsed.from, parsed.wanted);
            case "--mutants" -> new Arguments(Task.MUTANTS, parsed.from, parsed.wanted);
            case "--from" -> new Arguments(parsed.task, number(argument, left), parsed.wanted);
            case "--seeds" ->
                new Arguments(parsed.task, parsed.from, OptionalLong.of(number(argument, left)));
            default -> throw new IllegalArgumentException("no such argument: " + argument);
          };
    }
    return parsed;
  }

  private static long number(String of, ArrayDeque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(of + " wants a number");
    }
    return Long.parseLong(left.removeFirst());
  }

  long seeds(long otherwise) {
    return wanted.orElse(otherwise);
  }
}
