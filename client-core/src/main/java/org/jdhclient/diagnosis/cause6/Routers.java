package org.jdhclient.diagnosis.cause6;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.RouterHeard;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.engine6.port.RouterWord;

/** What routers say of DHCPv6, whoever has heard it: the diagnosis itself, or the kernel before. */
public final class Routers {
  private Routers() {}

  /** Of several that differ the one that says most. */
  public static RouterWord word(Observations seen) {
    var onTheWire = seen.of(SeenRouter.class).stream().map(Routers::word);
    var before = seen.of(RouterHeard.class).stream().map(RouterHeard::word);
    return Stream.concat(onTheWire, before)
        .max(Comparator.naturalOrder())
        .orElse(RouterWord.NONE_SEEN);
  }

  private static RouterWord word(SeenRouter router) {
    if (router.managed()) {
      return RouterWord.MANAGED;
    }
    return router.other() ? RouterWord.OTHER : RouterWord.NEITHER;
  }
}
