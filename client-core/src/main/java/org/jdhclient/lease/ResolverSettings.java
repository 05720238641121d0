package org.jdhclient.lease;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a lease of either family has to say in resolv.conf(5).
 *
 * @param domain empty for none
 * @param searchList headed by the names of the domain, as Debian's dhclient-script has it
 * @param nameServers as text; one of a link-local address bears its interface (RFC 4007 11)
 */
public record ResolverSettings(String domain, List<String> searchList, List<String> nameServers) {
  public static final ResolverSettings NONE = new ResolverSettings("", List.of(), List.of());

  public ResolverSettings {
    searchList = List.copyOf(searchList);
    nameServers = List.copyOf(nameServers);
  }

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return searchList.isEmpty() && nameServers.isEmpty();
  }

  /** These first, and behind them what of others is new. */
  public ResolverSettings and(ResolverSettings others) {
    return new ResolverSettings(
        domain.isEmpty() ? others.domain : domain,
        union(searchList, others.searchList),
        union(nameServers, others.nameServers));
  }

  private static List<String> union(List<String> first, List<String> second) {
    Set<String> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return List.copyOf(union);
  }
}
