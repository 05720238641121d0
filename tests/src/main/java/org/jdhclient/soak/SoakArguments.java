package org.jdhclient.soak;

import java.time.Duration;
import java.util.List;
import org.jdhclient.lab.NumberOptions;

/** How many guests, for how long, and from what seed their troubles are drawn. */
record SoakArguments(int guests, Duration length, long seed) {
  /** As many leases, one after the other, as a day has of an hour each. */
  private static final SoakArguments USUAL = new SoakArguments(50, Site.LEASE.multipliedBy(24), 1);

  private static final int MOST_GUESTS = 200;

  /**
   * @throws IllegalArgumentException naming what is not understood
   */
  static SoakArguments parse(List<String> arguments) {
    return NumberOptions.parse(USUAL, arguments, SoakArguments::with);
  }

  private SoakArguments with(String option, long value) {
    return switch (option) {
      case "--guests" -> new SoakArguments((int) bounded(option, value), length, seed);
      case "--minutes" -> new SoakArguments(guests, Duration.ofMinutes(value), seed);
      case "--seed" -> new SoakArguments(guests, length, value);
      default -> throw new IllegalArgumentException(option + ": not known");
    };
  }

  private static long bounded(String option, long guests) {
    if (guests < 1 || guests > MOST_GUESTS) {
      throw new IllegalArgumentException(option + ": from 1 to " + MOST_GUESTS);
    }
    return guests;
  }
}
