package org.jdhclient.engine6.projection;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.lease.ResolverSettings;

/** What options have to say in resolv.conf(5). */
final class ResolverWords6 {
  private ResolverWords6() {}

  /**
   * @param interfaceName on which a link-local server is to be asked (RFC 4007 11)
   */
  static ResolverSettings of(Dhcp6Options options, String interfaceName) {
    var servers = new ArrayList<String>();
    for (var server : options.find(KnownOptions.NAME_SERVERS).orElse(List.of())) {
      servers.add(name(server, interfaceName));
    }
    return new ResolverSettings(
        "", options.find(KnownOptions.DOMAIN_SEARCH).orElse(List.of()), servers);
  }

  private static String name(Ipv6Address server, String interfaceName) {
    return server.isLinkLocal() ? server + "%" + interfaceName : server.toString();
  }
}
