package org.jdhclient.simulation.lan;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.wire.Octets;

/**
 * What the servers of a world always do, also when all is well: there are servers like that, and a
 * client has its lease of them.
 *
 * @param to where they send what is not for everyone
 * @param repeats whether their options of fixed length come twice
 */
record Habits(Destination to, boolean repeats) {
  private static final int PREFIX_LENGTH = 24;

  /** To which address a server sends what a client without one is to hear. */
  enum Destination {
    BROADCAST,
    SUBNET_BROADCAST,
    ANY,
    OFFERED;

    Ipv4Address of(DhcpMessage message, Ipv4Address server) {
      boolean offers = !message.yiaddr().isAny();
      return switch (this) {
        case SUBNET_BROADCAST -> Ipv4Prefix.containing(server, PREFIX_LENGTH).broadcast();
        case ANY -> Ipv4Address.ANY;
        case OFFERED -> offers ? message.yiaddr() : Ipv4Address.BROADCAST;
        case BROADCAST -> Ipv4Address.BROADCAST;
      };
    }
  }

  static Habits drawn(Chance chance) {
    var all = Destination.values();
    boolean isOdd = chance.below(3) == 0;
    return new Habits(
        isOdd ? all[chance.below(all.length)] : Destination.BROADCAST, chance.below(4) == 0);
  }

  /** A message as it is sent. */
  Octets encoded(DhcpMessage message) {
    var once = message.encode();
    return repeats
        ? Repetition.ofSame(
            once,
            StandardOptions.SERVER_IDENTIFIER.code(),
            StandardOptions.LEASE_TIME.code(),
            StandardOptions.SUBNET_MASK.code())
        : once;
  }
}
