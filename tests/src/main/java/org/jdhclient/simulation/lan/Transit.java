package org.jdhclient.simulation.lan;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.jdhclient.simulation.course.Agenda;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;

/**
 * What becomes of frames on their way: they are lost, late, or come more than once.
 *
 * @param usable whether there is a link at all
 * @param lost how often; so the others
 */
public record Transit(
    VirtualClock clock,
    Agenda agenda,
    Chance chance,
    BooleanSupplier usable,
    DoubleSupplier lost,
    DoubleSupplier late,
    DoubleSupplier repeated) {
  private static final long TRANSIT = VirtualClock.MILLI / 5;
  private static final long LONGEST_DELAY = 7200 * VirtualClock.SECOND;

  /** Has a frame arrive, or not. */
  public void carry(Runnable arrival) {
    if (!usable.getAsBoolean() || chance.hits(lost.getAsDouble())) {
      return;
    }
    do {
      long delay = TRANSIT + chance.below(TRANSIT);
      if (chance.hits(late.getAsDouble())) {
        delay += chance.below(chance.hits(0.1) ? LONGEST_DELAY : 5 * VirtualClock.SECOND);
      }
      agenda.enter(clock.nanos() + delay, arrival);
    } while (chance.hits(Math.min(0.5, repeated.getAsDouble())));
  }
}
