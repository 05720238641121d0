package org.jdhclient.simulation.model;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.time.WallTime;

/** A lease that the owner has declared in dhclient.conf, for when no server answers. */
public final class DeclaredLease {
  /** No server leases it. */
  private static final Ipv4Address ADDRESS = Ipv4Address.of(10, 0, 3, 250);

  private static final int ONE_IN = 6;
  private static final int HOUR = 3600;

  private static final String TEXT =
      """
      lease {
        interface "%s";
        fixed-address %s;
        option subnet-mask 255.255.255.0;
        %s
        option domain-name-servers 10.0.3.251;
        renew %s;
        rebind %s;
        expire %s;
      }
      """;

  private DeclaredLease() {}

  /** Whether there is one, and with a router that answers, with one that does not, or without. */
  public static Optional<StoredLease> drawn(Chance chance, WallTime now) {
    if (chance.below(ONE_IN) != 0) {
      return Optional.empty();
    }
    var routers = new String[] {"option routers 10.0.3.1;", "option routers 10.0.3.249;", ""};
    long expires = chance.oneOf(HOUR, 24 * HOUR, 1000L * HOUR);
    var text =
        TEXT.formatted(
            StoredLease.ANY_INTERFACE,
            ADDRESS,
            routers[chance.below(routers.length)],
            now.plusSeconds(expires / 2),
            now.plusSeconds(expires / 8 * 7),
            now.plusSeconds(expires));
    return Optional.of(RecordedLeases.of(text).leases().get(0));
  }
}
