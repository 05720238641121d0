package org.jdhclient.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Waits until what a client takes of the processor grows no more. */
final class Settling {
  private static final int MOST_READINGS = 10;

  private Settling() {}

  /**
   * Reads until two readings in a row are the same, and ten times at most.
   *
   * @param apart how long to wait before each reading
   * @return whether it has stopped growing
   */
  static boolean await(LongSupplier cpuMicros, Duration apart) {
    long before = -1;
    for (int i = 0; i < MOST_READINGS; i++) {
      LockSupport.parkNanos(apart.toNanos());
      long now = cpuMicros.getAsLong();
      if (now == before) {
        return true;
      }
      before = now;
    }
    return false;
  }
}
