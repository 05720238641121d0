package org.jdhclient.simulation.lan;

import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;

/**
 * What sort of a server one is; a healthy one has nothing but a lease time.
 *
 * @param silence rate of requests that get no answer
 * @param slowness rate of answers that take up to a minute, or a day
 * @param naks rate of refusals without reason
 * @param contradictions rate of acknowledgements of another address than was asked for
 * @param malice rate of answers that no honest server gives
 * @param changes rate of acknowledgements with other parameters than before
 * @param leaseSeconds how long leases last
 * @param times of T1 and T2, as the server says them
 * @param haste of answers, in nanoseconds
 * @param knowledge of addresses it has not given away
 */
record Temper(
    double silence,
    double slowness,
    double naks,
    double contradictions,
    double malice,
    double changes,
    long leaseSeconds,
    Times times,
    long haste,
    Knowledge knowledge) {
  private static final long DAY = 86_400;

  /** What a server says of T1 and T2. */
  enum Times {
    NONE,
    USUAL,
    NONSENSE
  }

  /** Whether a server refuses what it does not know (RFC 2131 4.3.2), or keeps still. */
  enum Knowledge {
    AUTHORITATIVE,
    MODEST
  }

  static Temper healthy(long leaseSeconds) {
    return new Temper(
        0, 0, 0, 0, 0, 0, leaseSeconds, Times.NONE, VirtualClock.MILLI, Knowledge.AUTHORITATIVE);
  }

  static Temper drawn(Chance chance) {
    long lease =
        chance.oneOf(
            0, 1, 5, 29, 60, 120, 600, 3600, 3600, 7200, DAY, 10 * DAY, 1L << 31, 0xffffffffL);
    if (chance.below(3) == 0) {
      return healthy(lease);
    }
    return new Temper(
        rate(chance, 1),
        rate(chance, 1),
        rate(chance, 1),
        rate(chance, 1),
        rate(chance, 1),
        rate(chance, 1),
        lease,
        Times.values()[chance.below(3)],
        chance.oneOf(0, VirtualClock.MILLI, 100 * VirtualClock.MILLI),
        Knowledge.values()[chance.below(2)]);
  }

  private static double rate(Chance chance, double extreme) {
    return chance.oneOf(0, 0, 0, 0, 0.1, 0.5, extreme);
  }
}
