package org.jdhclient.diagnosis.inquiry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * What the leases on record say of the network, which may be another by now.
 *
 * @param address of the newest lease whose time is not over; nobody else has been given it since
 * @param hosts servers and routers
 */
public record Remembered(Optional<Ipv4Address> address, List<Ipv4Address> hosts) {
  public static final Remembered NOTHING = new Remembered(Optional.empty(), List.of());

  public Remembered {
    hosts = List.copyOf(hosts);
  }

  /**
   * @param leases on record, the newest last
   */
  public static Remembered by(List<StoredLease> leases, WallTime now) {
    Set<Ipv4Address> hosts = new LinkedHashSet<>();
    Optional<Ipv4Address> address = Optional.empty();
    for (var lease : leases) {
      hosts.addAll(addresses(lease, StandardOptions.SERVER_IDENTIFIER.code()));
      hosts.addAll(addresses(lease, StandardOptions.ROUTERS.code()));
      if (now.secondsUntil(lease.expiresAt()) > 0) {
        address = Optional.of(lease.address());
      }
    }
    return new Remembered(address, List.copyOf(hosts));
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
