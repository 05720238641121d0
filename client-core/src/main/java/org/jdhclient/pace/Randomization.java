package org.jdhclient.pace;

import java.util.random.RandomGenerator;
import org.jdhclient.time.Span;

/** RAND: the part of an interval that is left to chance, so that clients spread (RFC 9915 15). */
public enum Randomization {
  /** From -0.1 to 0.1. */
  EITHER_WAY {
    @Override
    long nanos(long tenth, RandomGenerator random) {
      return random.nextLong(-tenth, tenth + 1);
    }
  },
  /** Up to 0.1, and not 0: no second Solicit before the first one's interval (RFC 9915 18.2.1). */
  LONGER_ONLY {
    @Override
    long nanos(long tenth, RandomGenerator random) {
      return random.nextLong(1, tenth + 1);
    }
  };

  /** RAND times a length of time, which is 10 ns at least. */
  Span of(Span whole, RandomGenerator random) {
    return new Span(nanos(whole.nanos() / 10, random));
  }

  abstract long nanos(long tenth, RandomGenerator random);
}
