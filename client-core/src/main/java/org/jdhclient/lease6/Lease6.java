package org.jdhclient.lease6;

import java.util.List;
import java.util.function.Function;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.time.BootTime;

/**
 * What a client has of one server.
 *
 * @param server whose it is
 * @param associations each with what it has; none of a client that asks for information only
 * @param options what came with them, as the owner has it
 */
public record Lease6(Duid server, List<HeldAssociation> associations, Dhcp6Options options) {

  public Lease6 {
    associations = List.copyOf(associations);
  }

  /** The earliest T1 of all associations, for all are extended together (RFC 9915 18.2.4). */
  public BootTime renewsAt() {
    return earliest(HeldAssociation::renewsAt);
  }

  /** The earliest T2 of all associations. */
  public BootTime rebindsAt() {
    return earliest(HeldAssociation::rebindsAt);
  }

  private BootTime earliest(Function<HeldAssociation, BootTime> time) {
    var earliest = BootTime.NEVER;
    for (var association : associations) {
      earliest = earliest.earlier(time.apply(association));
    }
    return earliest;
  }

  /** When the last address or prefix ends; long past if there is none. */
  public BootTime validUntil() {
    var latest = BootTime.BEFORE_ALL;
    for (var association : associations) {
      for (var lease : association.leases()) {
        latest = latest.reached(lease.validUntil()) ? latest : lease.validUntil();
      }
    }
    return latest;
  }

  /**
   * What resolv.conf(5) is to have of it: RFC 3646's options, those of them that are of use.
   *
   * @param interfaceName on whose link link-local servers are
   */
  public ResolverSettings resolverSettings(String interfaceName) {
    return resolverSettings(options, interfaceName);
  }

  /** The same of options that came without a lease. */
  public static ResolverSettings resolverSettings(Dhcp6Options options, String interfaceName) {
    var servers = options.find(KnownOptions.NAME_SERVERS).orElse(List.of());
    return new ResolverSettings(
        "",
        options.find(KnownOptions.DOMAIN_SEARCH).orElse(List.of()).stream().distinct().toList(),
        servers.stream()
            .filter(server -> server.isHost() || server.isLoopback())
            .map(server -> withZone(server, interfaceName))
            .distinct()
            .toList());
  }

  /** A link-local address says nothing without its link (RFC 4007 11.2). */
  private static String withZone(Ipv6Address server, String interfaceName) {
    return server.isLinkLocal() ? server + "%" + interfaceName : server.toString();
  }
}
