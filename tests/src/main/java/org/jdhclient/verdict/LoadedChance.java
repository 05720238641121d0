package org.jdhclient.verdict;

import java.util.random.RandomGenerator;

/**
 * Chance that always falls the same way: onto the transaction identifier of the cases, and onto no
 * deviation wherever else a client draws (so that T1 is what the server said, not up to a quarter
 * earlier).
 */
final class LoadedChance implements RandomGenerator {
  @Override
  public int nextInt() {
    return Identity.XID;
  }

  @Override
  public int nextInt(int bound) {
    return 0;
  }

  @Override
  public long nextLong() {
    return 0;
  }
}
