package org.jdhclient.lab;

import java.util.List;

/** A command's options, each with a number behind it. */
public final class NumberOptions {
  private NumberOptions() {}

  /** Takes one option. */
  @FunctionalInterface
  public interface Taker<A> {
    /**
     * @throws IllegalArgumentException naming an option that is not known, or its bounds
     */
    A with(A before, String option, long value);
  }

  /**
   * @param usual what holds where nothing is said
   * @throws IllegalArgumentException naming what is not understood
   */
  public static <A> A parse(A usual, List<String> arguments, Taker<A> taker) {
    var parsed = usual;
    for (int i = 0; i < arguments.size(); i += 2) {
      var option = arguments.get(i);
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(option + ": not known, or its value is missing");
      }
      parsed = taker.with(parsed, option, number(option, arguments.get(i + 1)));
    }
    return parsed;
  }

  private static long number(String option, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + ": not a number: " + value, e);
    }
  }
}
