package org.jdhclient.simulation.course;

import java.util.function.BooleanSupplier;

/**
 * What happens more and more seldom, as long as anything may go wrong: a life of 10,000 times tells
 * no more than one of ten.
 *
 * @param isCalm whether nothing goes wrong any more
 */
public record Seldom(
    VirtualClock clock, Agenda agenda, Chance chance, BooleanSupplier isCalm, Runnable happening) {
  private static final long LONGEST = 86_400 * VirtualClock.SECOND;

  /**
   * The first time comes after a while.
   *
   * @param mean nanoseconds until then, on average; {@link Long#MAX_VALUE} for never
   */
  public void schedule(long mean) {
    if (mean != Long.MAX_VALUE) {
      agenda.enter(clock.nanos() + chance.around(mean), () -> comes(mean));
    }
  }

  private void comes(long mean) {
    if (!isCalm.getAsBoolean()) {
      happening.run();
      schedule(Math.min(2 * mean, LONGEST));
    }
  }
}
