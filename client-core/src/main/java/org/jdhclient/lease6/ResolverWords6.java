package org.jdhclient.lease6;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.lease.ResolverSettings;

/** What options have to say in resolv.conf(5): RFC 3646's, those of them that are of use. */
public final class ResolverWords6 {
  private ResolverWords6() {}

  /**
   * @param interfaceName on whose link link-local servers are
   */
  public static ResolverSettings of(Dhcp6Options options, String interfaceName) {
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
