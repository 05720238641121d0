package org.jdhclient.time;

/** Arithmetic whose results stay at the ends of a long where others wrap around. */
final class Saturating {
  private Saturating() {}

  static long sum(long one, long other) {
    long sum = one + other;
    boolean wrapped = ((one ^ sum) & (other ^ sum)) < 0;
    return wrapped ? end(one > 0) : sum;
  }

  static long difference(long one, long other) {
    long difference = one - other;
    boolean wrapped = ((one ^ other) & (one ^ difference)) < 0;
    return wrapped ? end(one > 0) : difference;
  }

  /**
   * @param factor positive
   */
  static long product(long one, long factor) {
    boolean wraps = one > Long.MAX_VALUE / factor || one < Long.MIN_VALUE / factor;
    return wraps ? end(one > 0) : one * factor;
  }

  private static long end(boolean positive) {
    return positive ? Long.MAX_VALUE : Long.MIN_VALUE;
  }
}
