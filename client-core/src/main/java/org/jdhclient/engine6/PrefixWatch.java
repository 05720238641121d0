package org.jdhclient.engine6;

import java.util.HashSet;
import java.util.Set;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** Keeps which prefixes routers advertise, so that what is said again is no change. */
final class PrefixWatch {
  /** What was there before the client was comes with one advertisement of each router, at once. */
  private static final Span LEARNING = Span.ofSeconds(1);

  private final Set<Ipv6Prefix> advertised = new HashSet<>();
  private BootTime first = BootTime.NEVER;

  /**
   * A router says a prefix.
   *
   * @param validSeconds 0 if it takes it back
   * @return whether the prefix has come, or gone
   */
  boolean isNews(Ipv6Prefix prefix, long validSeconds, BootTime now) {
    first = first.earlier(now);
    boolean changed = validSeconds > 0 ? advertised.add(prefix) : advertised.remove(prefix);
    return changed && now.reached(first.plus(LEARNING));
  }
}
