package org.jdhclient.simulation.model;

import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.time.WallTime;

/**
 * A lease in the same file of another interface of the host, or of an interface of the same name in
 * another network namespace.
 */
public final class AnothersLease {
  private static final int HOUR = 3600;
  private static final String TEXT =
      """
      lease {
        interface "%s";
        fixed-address 10.77.0.%d;
        option subnet-mask 255.255.255.0;
        option routers 10.77.0.1;
        option dhcp-lease-time 3600;
        option dhcp-message-type 5;
        option dhcp-server-identifier 10.77.0.1;
        renew %s;
        rebind %s;
        expire %s;
      }
      """;

  private AnothersLease() {}

  /**
   * @param name of this host's interface
   */
  public static StoredLease drawn(String name, WallTime now, Chance chance) {
    var text =
        TEXT.formatted(
            chance.below(4) == 0 ? name : "veth" + chance.below(3),
            100 + chance.below(20),
            now.plusSeconds(HOUR / 2),
            now.plusSeconds(HOUR / 8 * 7),
            now.plusSeconds(HOUR));
    return RecordedLeases.of(text).leases().get(0);
  }
}
