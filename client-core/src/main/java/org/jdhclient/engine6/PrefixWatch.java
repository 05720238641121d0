package org.jdhclient.engine6;

import java.util.HashMap;
import java.util.Map;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** Keeps which prefixes routers advertise, so that what is said again is no change. */
final class PrefixWatch {
  /** What was there before the client was comes with one advertisement of each router, at once. */
  private static final Span LEARNING = Span.ofSeconds(1);

  /** More than any link has: whoever says ever new ones is not listened to any more. */
  private static final int MAX_KEPT = 64;

  /** Until when each holds, if it is not said again. */
  private final Map<Ipv6Prefix, BootTime> advertised = new HashMap<>();

  private BootTime first = BootTime.NEVER;

  /** The link has come up, and may be another: what its routers say is learnt anew. */
  void linkCameUp() {
    advertised.clear();
    first = BootTime.NEVER;
  }

  /**
   * A router says a prefix.
   *
   * @param validSeconds 0 if it takes it back
   * @return whether the prefix has come, or gone
   */
  boolean isNews(Ipv6Prefix prefix, long validSeconds, BootTime now) {
    first = first.earlier(now);
    advertised.values().removeIf(now::reached);
    boolean changed =
        validSeconds > 0 ? comes(prefix, now.plusSeconds(validSeconds)) : goes(prefix);
    return changed && now.reached(first.plus(LEARNING));
  }

  private boolean comes(Ipv6Prefix prefix, BootTime end) {
    if (advertised.size() < MAX_KEPT || advertised.containsKey(prefix)) {
      return advertised.put(prefix, end) == null;
    }
    return false;
  }

  private boolean goes(Ipv6Prefix prefix) {
    return advertised.remove(prefix) != null;
  }
}
