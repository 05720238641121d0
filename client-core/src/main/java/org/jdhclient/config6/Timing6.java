package org.jdhclient.config6;

import org.jdhclient.time.Span;

/**
 * How patient a client is, under dhclient.conf's names; all else is RFC 9915's (7.6).
 *
 * @param timeout after which an attempt to get something is told as failed
 * @param retry rest after which a client that was told to end without a lease would ask again
 * @param initialDelay below which chance holds back the first message of all
 * @param lifetimeWish for which addresses are asked for; zero to leave it to the server
 * @param detection how long the host may take to find out whether an address is another's
 * @param boundWhen when what was asked for counts as there
 */
public record Timing6(
    Span timeout,
    Span retry,
    Span initialDelay,
    Span lifetimeWish,
    Span detection,
    BoundWhen boundWhen) {
  /**
   * dhclient's own, but for the delay and the detection.
   *
   * <p>The RFC's delay is up to a second (SOL_MAX_DELAY and its like, 7.6), so that not all ask at
   * once that start at once. A tenth of it is enough for that on one link, and what a guest waits
   * for is its address. The detection is one RETRANS_TIMER behind a random delay of up to a second,
   * as RFC 4861 10 has it, and more.
   */
  public static final Timing6 DEFAULT =
      new Timing6(
          Span.ofSeconds(60),
          Span.ofSeconds(300),
          Span.ofMillis(100),
          Span.ofSeconds(7200),
          Span.ofSeconds(3),
          BoundWhen.ADDRESSES_ARE_SET);

  /** The same, but that the host may take this long, and that the client is bound only then. */
  public Timing6 awaitingDetection(Span other) {
    return new Timing6(
        timeout, retry, initialDelay, lifetimeWish, other, BoundWhen.ADDRESSES_ARE_UNIQUE);
  }
}
