package org.jdhclient.crash;

import java.time.Duration;
import java.time.Instant;

/**
 * A text that grows, until it has not for a while: the trace of a client that is done, has ended,
 * or waits for its next try. A server answers much sooner.
 */
final class Growth {
  private static final Duration QUIET = Duration.ofSeconds(1);

  private int length;
  private Instant last = Instant.now();

  /**
   * Whether it has begun, and has come to its end.
   *
   * @param text what there is of it by now
   */
  boolean hasEnded(String text) {
    var now = Instant.now();
    if (text.length() != length) {
      length = text.length();
      last = now;
    }
    return length > 0 && now.isAfter(last.plus(QUIET));
  }
}
