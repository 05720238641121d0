package org.jdhclient.simulation.course;

import java.util.SplittableRandom;

/** The lots that a world draws. */
public final class Chance {
  private final SplittableRandom random;

  public Chance(long seed) {
    this(new SplittableRandom(seed));
  }

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /** Another chance, that draws without changing what this one draws from here on. */
  public Chance split() {
    return new Chance(random.split());
  }

  public boolean hits(double rate) {
    return rate > 0 && random.nextDouble() < rate;
  }

  /**
   * @return 0 to {@code bound} - 1
   */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /**
   * @return 0 to {@code bound} - 1
   */
  public long below(long bound) {
    return random.nextLong(bound);
  }

  public long between(long from, long to) {
    return from + random.nextLong(to - from + 1);
  }

  public int anyInt() {
    return random.nextInt();
  }

  public long anyLong() {
    return random.nextLong();
  }

  public double oneOf(double... values) {
    return values[random.nextInt(values.length)];
  }

  public long oneOf(long... values) {
    return values[random.nextInt(values.length)];
  }

  /** A time around a mean; never, if the mean is never. */
  public long around(long meanNanos) {
    return meanNanos == Long.MAX_VALUE ? Long.MAX_VALUE : 1 + random.nextLong(2 * meanNanos);
  }
}
