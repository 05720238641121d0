package org.jdhclient.linux.host.resolv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.lease.Lease;

/**
 * What the lease of one interface has to say in resolv.conf(5).
 *
 * @param domain empty for none
 * @param search headed by the names of the domain, as Debian's dhclient-script has it
 */
record ResolvConfPart(String domain, List<String> search, List<String> nameServers) {
  private static final String DOMAIN = "domain ";
  private static final String SEARCH = "search ";

  /** MAXNS of resolv.h. */
  private static final int MAX_NAME_SERVERS = 3;

  private static final String NAME_SERVER = "nameserver ";

  static ResolvConfPart of(Lease lease) {
    var parameters = lease.parameters();
    List<String> nameServers = new ArrayList<>();
    parameters.nameServers().forEach(server -> nameServers.add(server.toString()));
    return new ResolvConfPart(parameters.domainName(), parameters.searchList(), nameServers);
  }

  /** Reads what {@link #toText} wrote; other lines say nothing. */
  static ResolvConfPart parse(String text) {
    var domain = "";
    List<String> search = new ArrayList<>();
    List<String> nameServers = new ArrayList<>();
    for (var line : text.split("\n")) {
      if (line.startsWith(DOMAIN)) {
        domain = line.substring(DOMAIN.length());
      } else if (line.startsWith(SEARCH)) {
        search.addAll(List.of(line.substring(SEARCH.length()).split(" ")));
      } else if (line.startsWith(NAME_SERVER)) {
        nameServers.add(line.substring(NAME_SERVER.length()));
      }
    }
    return new ResolvConfPart(domain, search, nameServers);
  }

  /** Whether a line is of the kinds that {@link #toText} writes. */
  static boolean isOfKind(String line) {
    return line.startsWith(DOMAIN) || line.startsWith(SEARCH) || line.startsWith(NAME_SERVER);
  }

  /**
   * What its owner has to know of the C library, which asks some of the servers only; caches that
   * read the file ask them all. Domains it searches all, from glibc 2.26 on.
   */
  Optional<String> limits() {
    if (nameServers.size() > MAX_NAME_SERVERS) {
      return Optional.of(
          nameServers.size()
              + " name servers, of which the C library asks the first "
              + MAX_NAME_SERVERS);
    }
    return Optional.empty();
  }

  /** Whether there is nothing to say. */
  boolean isEmpty() {
    return search.isEmpty() && nameServers.isEmpty();
  }

  /** This part first, and behind it what of another is new. */
  ResolvConfPart and(ResolvConfPart other) {
    return new ResolvConfPart(
        domain.isEmpty() ? other.domain : domain,
        union(search, other.search),
        union(nameServers, other.nameServers));
  }

  private static List<String> union(List<String> first, List<String> second) {
    Set<String> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return List.copyOf(union);
  }

  /** In the form of resolv.conf(5). */
  String toText() {
    var text = new StringBuilder();
    if (!domain.isEmpty()) {
      text.append(DOMAIN).append(domain).append('\n');
    }
    if (!search.isEmpty()) {
      text.append(SEARCH).append(String.join(" ", search)).append('\n');
    }
    nameServers.forEach(server -> text.append(NAME_SERVER).append(server).append('\n'));
    return text.toString();
  }
}
