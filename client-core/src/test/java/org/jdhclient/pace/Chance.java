package org.jdhclient.pace;

import java.util.random.RandomGenerator;

/** A source of chance that always comes out the same. */
enum Chance implements RandomGenerator {
  LOWEST {
    @Override
    public long nextLong(long origin, long bound) {
      return origin;
    }
  },
  MIDDLE {
    @Override
    public long nextLong(long origin, long bound) {
      return (origin + bound - 1) / 2;
    }
  },
  HIGHEST {
    @Override
    public long nextLong(long origin, long bound) {
      return bound - 1;
    }
  };

  @Override
  public abstract long nextLong(long origin, long bound);

  @Override
  public long nextLong(long bound) {
    return nextLong(0, bound);
  }

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException("no range to be lowest or highest of");
  }
}
