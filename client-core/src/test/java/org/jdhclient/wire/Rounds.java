package org.jdhclient.wire;

/**
 * How far tests go that could go on for ever: so far in each build, and further if the system
 * property {@code rounds} says how many times as far.
 */
public final class Rounds {
  private static final int TIMES = Integer.getInteger("rounds", 1);

  private Rounds() {}

  public static int of(int inTheBuild) {
    return Math.multiplyExact(inTheBuild, TIMES);
  }

  /** Whether nothing is to be left out. */
  public static boolean areMany() {
    return TIMES > 1;
  }
}
