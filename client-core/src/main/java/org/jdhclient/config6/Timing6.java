package org.jdhclient.config6;

import org.jdhclient.time.Span;

/**
 * How patient a client is, under dhclient.conf's names; all else is RFC 9915's (7.6).
 *
 * @param timeout after which an attempt to get something is told as failed
 * @param retry rest after which a client that was told to end without a lease would ask again
 * @param initialDelay below which chance holds back the first message of all
 * @param lifetimeWish for which addresses are asked for; zero to leave it to the server
 */
public record Timing6(Span timeout, Span retry, Span initialDelay, Span lifetimeWish) {
  /** dhclient's own, but for the delay: it has the RFC's whole second. */
  public static final Timing6 DEFAULT =
      new Timing6(
          Span.ofSeconds(60), Span.ofSeconds(300), Span.ofMillis(100), Span.ofSeconds(7200));
}
