package org.jdhclient.linux;

import java.util.concurrent.TimeUnit;

/** Waits for what other processes do, which takes as long as it takes on a busy machine. */
public final class Await {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

  private Await() {}

  /** What is waited for. */
  public interface Condition {
    boolean holds() throws Exception;
  }

  /**
   * @param what in words, for who reads that it never came
   */
  public static void until(String what, Condition condition) throws Exception {
    long began = System.nanoTime();
    while (!condition.holds()) {
      if (System.nanoTime() - began > PATIENCE_NANOS) {
        throw new AssertionError("waited in vain until " + what);
      }
      Thread.onSpinWait();
    }
  }
}
