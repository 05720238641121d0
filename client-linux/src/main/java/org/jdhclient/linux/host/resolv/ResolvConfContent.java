package org.jdhclient.linux.host.resolv;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdhclient.lease.ResolverSettings;

/** The text of resolv.conf(5) that the parts of all clients make. */
final class ResolvConfContent {
  private static final String HEADER = "# Written by jdhclient for ";

  private ResolvConfContent() {}

  /** Of one client alone. */
  static String of(ResolvConfSource source, ResolverSettings settings) {
    return of(new TreeMap<>(Map.of(source, settings)));
  }

  /**
   * @param parts in the order in which they count
   * @return empty if there are none
   */
  static String of(SortedMap<ResolvConfSource, ResolverSettings> parts) {
    var sum = ResolverSettings.NONE;
    for (var part : parts.values()) {
      sum = sum.and(part);
    }
    return parts.isEmpty()
        ? ""
        : HEADER + interfaces(parts) + '\n' + ResolvConfText.of(inOrder(sum));
  }

  private static String interfaces(SortedMap<ResolvConfSource, ResolverSettings> parts) {
    return parts.keySet().stream()
        .map(ResolvConfSource::interfaceName)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static ResolverSettings inOrder(ResolverSettings all) {
    return new ResolverSettings(
        all.domain(), all.searchList(), NameServerOrder.of(all.nameServers()));
  }

  /** Whether this program made a text, now or before the machine was started again. */
  static boolean isOurs(String content) {
    return content.lines().anyMatch(ResolvConfContent::isHeader);
  }

  /** Whether a line is the first of what this program writes. */
  static boolean isHeader(String line) {
    return line.startsWith(HEADER);
  }
}
