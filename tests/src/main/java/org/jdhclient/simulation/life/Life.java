package org.jdhclient.simulation.life;

import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;

/**
 * How a world is set up.
 *
 * @param seed from which everything follows
 * @param steps after which its troubles end
 * @param wallJumps whether the clock on the wall is set when somebody wants to set it
 */
public record Life(long seed, int steps, WallJumps wallJumps) {
  /** Thirty days: no life is longer. */
  public static final long LONGEST = 30L * 86_400 * VirtualClock.SECOND;

  private static final int MOST_STEPS = 10_000;
  private static final int USUAL_STEPS = 300;
  private static final int ONE_IN = 100;

  /** Whether somebody gets to set the clock on the wall. */
  public enum WallJumps {
    HAPPEN,
    ARE_KEPT_FROM
  }

  /** A seed's life: most are short, one in a hundred is as long as they get. */
  public static Life of(long seed) {
    int steps =
        Math.floorMod(seed, ONE_IN) == 0
            ? MOST_STEPS
            : USUAL_STEPS / 4 + new Chance(seed).below(USUAL_STEPS);
    return new Life(seed, steps, WallJumps.HAPPEN);
  }

  public Life withoutWallJumps() {
    return new Life(seed, steps, WallJumps.ARE_KEPT_FROM);
  }
}
