package org.jdhclient.simulation6.model;

import org.jdhclient.address.MacAddress;
import org.jdhclient.identity.Iaid;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.time.WallTime;

/**
 * A lease that this client has not written: one that the owner has declared in dhclient.conf, or
 * another client's in the same lease file.
 */
public final class ForeignLease6 {
  /** An hour, as the text has it. */
  public static final long SECONDS = 3600;

  private static final String TEXT =
      """
      lease6 {
        interface "%s";
        ia-na %s {
          starts %d;
          renew 1800;
          rebind 2880;
          iaaddr 2001:db8:77::%d {
            starts %d;
            preferred-life 3000;
            max-life %d;
          }
        }
        option dhcp6.server-id 0:3:0:1:2:0:0:0:0:77;
        option dhcp6.name-servers 2001:db8:77::53;
      }
      """;

  private ForeignLease6() {}

  /**
   * @param name of its interface
   * @param mac whose IAID it has
   */
  public static StoredLease6 drawn(String name, MacAddress mac, WallTime now, Chance chance) {
    var text =
        TEXT.formatted(
            name,
            Iaid.of(mac, 0),
            now.epochSeconds(),
            100 + chance.below(20),
            now.epochSeconds(),
            SECONDS);
    return RecordedLeases.of(StoredLease6.FORMAT, text).leases().get(0);
  }
}
