package org.jdhclient.pace;

import org.jdhclient.time.Span;

/** When a client that has no address asks anew for what it was told (RFC 9915 21.23). */
public final class InformationRefresh {
  /** IRT_DEFAULT: where the server does not say. */
  public static final Span DEFAULT = Span.ofSeconds(86_400);

  /** IRT_MINIMUM. */
  private static final Span MINIMUM = Span.ofSeconds(600);

  private static final long INFINITY = 0xffff_ffffL;

  private InformationRefresh() {}

  /**
   * How long after the Reply, for ever if never.
   *
   * @param seconds the server's, as an unsigned number of 32 bits
   */
  public static Span after(long seconds) {
    return seconds == INFINITY ? Span.FOREVER : MINIMUM.longer(Span.ofSeconds(seconds));
  }
}
