package org.jdhclient.simulation.life;

import java.util.function.Consumer;
import org.jdhclient.simulation.invariant.Invariant;

/**
 * The worlds of one family.
 *
 * @param command that lives them
 * @param living of one life
 * @param sameTrace what it breaks if a life leaves another trace the second time
 * @param wallHasNoSay what it breaks if the clock on the wall changes what happens
 */
public record Worlds(String command, Living living, Invariant sameTrace, Invariant wallHasNoSay) {
  /** Of so many seeds one is lived again, as it was and with the clock on the wall left alone. */
  private static final int AGAIN_ONE_IN = 8;

  /** Lives a life. */
  @FunctionalInterface
  public interface Living {
    /**
     * @param lines where its trace goes
     */
    Outcome run(Life life, Consumer<String> lines);
  }

  /** Lives a seed, and now and then again. */
  public Outcome live(long seed) {
    var life = Life.of(seed);
    return Math.floorMod(seed, AGAIN_ONE_IN) == 1
        ? runChecked(life)
        : living.run(life, Trace.NOWHERE);
  }

  /** With what must hold of the life as a whole, for which it is lived three times. */
  public Outcome runChecked(Life life) {
    var outcome = living.run(life, Trace.NOWHERE);
    if (outcome.violation().isPresent()) {
      return outcome;
    }
    if (living.run(life, Trace.NOWHERE).hash() != outcome.hash()) {
      return outcome.violating(sameTrace, "another trace the second time");
    }
    boolean comparable = outcome.incarnations() == 1;
    return comparable && living.run(life.withoutWallJumps(), Trace.NOWHERE).hash() != outcome.hash()
        ? outcome.violating(wallHasNoSay, "another trace without wall jumps")
        : outcome;
  }
}
