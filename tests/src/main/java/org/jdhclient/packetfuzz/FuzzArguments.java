package org.jdhclient.packetfuzz;

import java.util.List;
import org.jdhclient.lab.NumberOptions;

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
    return NumberOptions.parse(USUAL, arguments, FuzzArguments::with);
  }

  private FuzzArguments with(String option, long value) {
    return switch (option) {
      case "--packets" -> new FuzzArguments(value, seed);
      case "--seed" -> new FuzzArguments(packets, value);
      default -> throw new IllegalArgumentException(option + ": not known");
    };
  }
}
