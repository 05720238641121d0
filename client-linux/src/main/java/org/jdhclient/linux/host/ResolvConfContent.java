package org.jdhclient.linux.host;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdhclient.client.Lease;

/** The text that a lease makes of resolv.conf(5). */
final class ResolvConfContent {
  private static final String HEADER = "# Written by jdhclient for ";

  /** MAXNS, MAXDNSRCH and the length of a search line in resolv.h of old C libraries. */
  private static final int MAX_NAME_SERVERS = 3;

  private static final int MAX_SEARCH_DOMAINS = 6;
  private static final int MAX_SEARCH_LENGTH = 256;

  private ResolvConfContent() {}

  /**
   * @return empty if the lease says nothing of name servers or domains
   */
  static String of(Lease lease, String interfaceName) {
    var text = new StringBuilder();
    var parameters = lease.parameters();
    if (!parameters.domainName().isEmpty()) {
      text.append("domain ").append(parameters.domainName()).append('\n');
    }
    appendSearch(text, lease);
    int left = MAX_NAME_SERVERS;
    for (var server : parameters.nameServers()) {
      if (left-- > 0) {
        text.append("nameserver ").append(server).append('\n');
      }
    }
    return text.isEmpty() ? "" : HEADER + interfaceName + '\n' + text;
  }

  /** Whether a lease of this interface made the text. */
  static boolean isOf(String interfaceName, String content) {
    return content.startsWith(HEADER + interfaceName + '\n');
  }

  /** The search list, headed by the domain name, as Debian's dhclient-script has it. */
  private static void appendSearch(StringBuilder text, Lease lease) {
    Set<String> domains = new LinkedHashSet<>();
    if (!lease.parameters().domainName().isEmpty()) {
      domains.add(lease.parameters().domainName());
    }
    domains.addAll(lease.parameters().domainSearch());
    if (domains.isEmpty()) {
      return;
    }
    text.append("search");
    int length = 0;
    int left = MAX_SEARCH_DOMAINS;
    for (var domain : domains) {
      length += domain.length() + 1;
      if (left-- > 0 && length <= MAX_SEARCH_LENGTH) {
        text.append(' ').append(domain);
      }
    }
    text.append('\n');
  }
}
