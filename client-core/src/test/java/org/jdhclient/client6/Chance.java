package org.jdhclient.client6;

import java.util.random.RandomGenerator;

/**
 * A source of chance that always comes out the same, but for transaction identifiers.
 *
 * @param share 0 for the lowest of a range, 1 for the highest
 */
final class Chance implements RandomGenerator {
  private final double share;
  private int drawn;

  Chance(double share) {
    this.share = share;
  }

  @Override
  public long nextLong(long origin, long bound) {
    return origin + Math.round(share * (bound - 1 - origin));
  }

  @Override
  public long nextLong(long bound) {
    return nextLong(0, bound);
  }

  @Override
  public int nextInt(int bound) {
    return ++drawn % bound;
  }

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException("no range");
  }
}
