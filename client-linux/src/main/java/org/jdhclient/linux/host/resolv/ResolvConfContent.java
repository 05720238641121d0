package org.jdhclient.linux.host.resolv;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The text of resolv.conf(5) that the parts of all interfaces make. */
final class ResolvConfContent {
  private static final String HEADER = "# Written by jdhclient for ";

  private ResolvConfContent() {}

  /** Of one interface alone. */
  static String of(String interfaceName, ResolvConfPart part) {
    return of(new TreeMap<>(Map.of(interfaceName, part)));
  }

  /**
   * @param parts by interface name, in whose order they count
   * @return empty if there are none
   */
  static String of(SortedMap<String, ResolvConfPart> parts) {
    Optional<ResolvConfPart> sum = Optional.empty();
    for (var part : parts.values()) {
      sum = Optional.of(sum.isPresent() ? sum.get().and(part) : part);
    }
    return sum.map(all -> HEADER + String.join(", ", parts.keySet()) + '\n' + all.toText())
        .orElse("");
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
