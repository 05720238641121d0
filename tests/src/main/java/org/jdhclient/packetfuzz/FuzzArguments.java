package org.jdhclient.packetfuzz;

import java.util.List;

/**
 * How far to go.
 *
 * @param packets that reach the client of either family
 */
record FuzzArguments(long packets, long seed) {
  private static final FuzzArguments USUAL = new FuzzArguments(10_000_000, 1);

  /**
   * @throws IllegalArgumentException naming what is not understood
   */
  static FuzzArguments parse(List<String> arguments) {
    var parsed = USUAL;
    for (int i = 0; i < arguments.size(); i += 2) {
      var option = arguments.get(i);
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(option + ": not known, or its value is missing");
      }
      parsed = parsed.with(option, number(option, arguments.get(i + 1)));
    }
    return parsed;
  }

  private FuzzArguments with(String option, long value) {
    return switch (option) {
      case "--packets" -> new FuzzArguments(value, seed);
      case "--seed" -> new FuzzArguments(packets, value);
      default -> throw new IllegalArgumentException(option + ": not known");
    };
  }

  private static long number(String option, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + ": not a number: " + value, e);
    }
  }
}
