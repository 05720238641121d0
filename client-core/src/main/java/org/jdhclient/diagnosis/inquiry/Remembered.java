package org.jdhclient.diagnosis.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * What the leases on record say of the network, which may be another by now.
 *
 * @param leases whose time is not over, the newest first: nobody else has been given it since
 * @param hosts servers and routers of all
 */
public record Remembered(List<Lease> leases, List<Ipv4Address> hosts) {
  public static final Remembered NOTHING = new Remembered(List.of(), List.of());

  public Remembered {
    leases = List.copyOf(leases);
    hosts = List.copyOf(hosts);
  }

  /**
   * @param stored leases on record, the newest last
   * @param wallNow read at the same moment as {@code now}
   */
  public static Remembered by(List<StoredLease> stored, WallTime wallNow, BootTime now) {
    Set<Ipv4Address> hosts = new LinkedHashSet<>();
    var leases = new ArrayList<Lease>();
    for (var lease : stored) {
      hosts.addAll(addresses(lease, StandardOptions.SERVER_IDENTIFIER.code()));
      hosts.addAll(addresses(lease, StandardOptions.ROUTERS.code()));
      running(lease, wallNow, now).ifPresent(newer -> leases.add(0, newer));
    }
    return new Remembered(leases, List.copyOf(hosts));
  }

  private static Optional<Lease> running(StoredLease stored, WallTime wallNow, BootTime now) {
    try {
      var lease = stored.toLease(wallNow, now);
      return now.reached(lease.expiresAt()) ? Optional.empty() : Optional.of(lease);
    } catch (MalformedPacketException e) {
      // A lease of which a client could make nothing is none.
      return Optional.empty();
    }
  }

  private static List<Ipv4Address> addresses(StoredLease lease, int option) {
    try {
      return OptionValues.addresses(lease.options().get(option).orElse(Octets.EMPTY));
    } catch (MalformedPacketException e) {
      // A file may say anything; then it names nobody.
      return List.of();
    }
  }
}
