package org.jdhclient.dhcp6.option;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what does not count: a line for each reason, so that no server can fill a log. */
public final class LeftOutList {
  private final Map<LeftOut.Reason, LeftOut> byReason = new EnumMap<>(LeftOut.Reason.class);

  /**
   * @param what and why, for the owner
   */
  public void add(LeftOut.Reason reason, String what) {
    byReason.compute(
        reason, (same, before) -> before == null ? new LeftOut(reason, 1, what) : before.again());
  }

  public List<LeftOut> list() {
    return List.copyOf(byReason.values());
  }
}
