package org.jdhclient.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * How often a second the codec does its work, without JMH, which needs a JVM: for the native form,
 * and for that of the JVM beside it.
 */
public final class CodecRates {
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 2;
  private static final long ROUND_NANOS = 1_000_000_000L;

  /** Between two looks at the clock. */
  private static final int BATCH = 1000;

  /** Where results go, so that no compiler leaves out what makes them. */
  private static volatile Object result;

  private CodecRates() {}

  public static void main(String[] arguments) throws Exception {
    var work = new CodecWork();
    print("decodeMessage", work::decodeMessage);
    print("encodeMessage", work::encodeMessage);
    print("decodeFrameAndSum", work::decodeFrame);
    var work6 = new CodecWork6();
    print("decodeMessage6", work6::decodeMessage);
    print("encodeMessage6", work6::encodeMessage);
  }

  private static void print(String name, Callable<?> work) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      rate(work);
    }
    var rates = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rates[i] = rate(work);
    }
    Arrays.sort(rates);
    System.out.printf(
        "%-18s %9d a second (%d to %d)%n", name, rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1]);
  }

  private static long rate(Callable<?> work) throws Exception {
    long begun = System.nanoTime();
    long done = 0;
    long taken = 0;
    while (taken < ROUND_NANOS) {
      for (int i = 0; i < BATCH; i++) {
        result = work.call();
      }
      done += BATCH;
      taken = System.nanoTime() - begun;
    }
    return done * ROUND_NANOS / taken;
  }
}
