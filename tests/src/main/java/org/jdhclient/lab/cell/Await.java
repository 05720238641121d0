package org.jdhclient.lab.cell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for a condition that nobody announces: it is looked at until it holds, or time is up. */
public final class Await {
  /** Long enough for a busy machine; a test that waits this long is about to fail. */
  public static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

  private Await() {}

  /** Waits until the condition holds, for {@link #PATIENCE} at most. */
  public static void until(String what, BooleanSupplier condition) {
    until(what, PATIENCE, condition);
  }

  /**
   * @throws LabException naming {@code what} if the condition does not hold within {@code limit}
   */
  public static void until(String what, Duration limit, BooleanSupplier condition) {
    present(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /**
   * Waits until a time, where that it has passed is what a test is about: a lease that ended
   * meanwhile, what is sent in a minute. Never for something that is to happen.
   */
  public static void passed(Instant end) {
    var limit = Duration.between(Instant.now(), end).plus(PATIENCE);
    until("it is " + end, limit, () -> Instant.now().isAfter(end));
  }

  /** Waits until the source has a value, for {@link #PATIENCE} at most, and returns it. */
  public static <T> T present(String what, Supplier<Optional<T>> source) {
    return present(what, PATIENCE, source);
  }

  /** Waits until the source has a value, and returns it. */
  public static <T> T present(String what, Duration limit, Supplier<Optional<T>> source) {
    var deadline = System.nanoTime() + limit.toNanos();
    var found = source.get();
    while (found.isEmpty()) {
      if (System.nanoTime() - deadline > 0) {
        throw new LabException("waited " + limit.toSeconds() + " s in vain: " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      found = source.get();
    }
    return found.get();
  }
}
