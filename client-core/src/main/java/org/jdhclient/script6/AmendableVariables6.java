package org.jdhclient.script6;

import java.util.List;

/**
 * The variables that say what is put into force, so that an enter hook may change them: Debian's
 * make_resolv_conf takes name servers and domain search from them, its script the prefix length.
 */
final class AmendableVariables6 {
  static final String NAME_SERVERS = "new_dhcp6_name_servers";
  static final String DOMAIN_SEARCH = "new_dhcp6_domain_search";
  static final String PREFIX_LENGTH = "new_ip6_prefixlen";

  /** What is agreed upon with the server: a hook that changes it is told that it cannot. */
  static final List<String> FIXED =
      List.of("new_ip6_address", "new_ip6_prefix", "new_preferred_life", "new_max_life");

  static final List<String> ALL =
      List.of(
          NAME_SERVERS,
          DOMAIN_SEARCH,
          PREFIX_LENGTH,
          FIXED.get(0),
          FIXED.get(1),
          FIXED.get(2),
          FIXED.get(3));

  private AmendableVariables6() {}
}
