package org.jdhclient.diagnosis.cause6;

import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.diagnosis.observe.DefaultRoute;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply6;

/** Whether an address would be of use beyond its network. */
final class WayOut {
  private WayOut() {}

  /** There would be an address, and no default route. */
  static boolean isMissing(Observations seen) {
    return !seen.has(DefaultRoute.class)
        && seen.of(SeenReply6.class).stream().anyMatch(reply -> isAddress(reply, seen));
  }

  private static boolean isAddress(SeenReply6 reply, Observations seen) {
    return reply.isAcceptedIn(seen.mode())
        && reply.message().filter(of -> of.type() == Dhcp6MessageType.ADVERTISE).isPresent();
  }
}
