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
record Arguments(Family family, Task task, long from, OptionalLong wanted) {
  /** Whose worlds. */
  enum Family {
    DHCPV4,
    DHCPV6
  }

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
    var parsed = new Arguments(Family.DHCPV4, Task.RUN, 0, OptionalLong.empty());
    while (!left.isEmpty()) {
      var argument = left.removeFirst();
      parsed =
          switch (argument) {
            case "-6" -> parsed.of(Family.DHCPV6);
            case "--trace" -> parsed.todo(Task.TRACE);
            case "--mutants" -> parsed.todo(Task.MUTANTS);
            case "--from" -> parsed.from(number(argument, left));
            case "--seeds" -> parsed.seeds(OptionalLong.of(number(argument, left)));
            default -> throw new IllegalArgumentException("no such argument: " + argument);
          };
    }
    return parsed;
  }

  private Arguments of(Family other) {
    return new Arguments(other, task, from, wanted);
  }

  private Arguments todo(Task other) {
    return new Arguments(family, other, from, wanted);
  }

  private Arguments from(long other) {
    return new Arguments(family, task, other, wanted);
  }

  private Arguments seeds(OptionalLong other) {
    return new Arguments(family, task, from, other);
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
