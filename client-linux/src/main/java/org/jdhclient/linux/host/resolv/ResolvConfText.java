package org.jdhclient.linux.host.resolv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.lease.ResolverSettings;

/** What leases have to say, in the form of resolv.conf(5). */
final class ResolvConfText {
  private static final String DOMAIN = "domain ";
  private static final String SEARCH = "search ";
  private static final String NAME_SERVER = "nameserver ";

  private ResolvConfText() {}

  static String of(ResolverSettings settings) {
    var text = new StringBuilder();
    if (!settings.domain().isEmpty()) {
      text.append(DOMAIN).append(settings.domain()).append('\n');
    }
    if (!settings.searchList().isEmpty()) {
      text.append(SEARCH).append(String.join(" ", settings.searchList())).append('\n');
    }
    settings.nameServers().forEach(server -> text.append(NAME_SERVER).append(server).append('\n'));
    return text.toString();
  }

  /** Reads what {@link #of} wrote; other lines say nothing. */
  static ResolverSettings parse(String text) {
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
    return new ResolverSettings(domain, search, nameServers);
  }

  /** Whether a line is of the kinds that {@link #of} writes. */
  static boolean isOfKind(String line) {
    return line.startsWith(DOMAIN) || line.startsWith(SEARCH) || line.startsWith(NAME_SERVER);
  }

  /**
   * What its owner has to know of the C library, which asks some of the servers only; caches that
   * read the file ask them all. Domains it searches all, from glibc 2.26 on.
   */
  static Optional<String> limits(String text) {
    int nameServers = parse(text).nameServers().size();
    if (nameServers > NameServerOrder.ASKED) {
      return Optional.of(
          nameServers
              + " name servers, of which the C library asks the first "
              + NameServerOrder.ASKED);
    }
    return Optional.empty();
  }
}
