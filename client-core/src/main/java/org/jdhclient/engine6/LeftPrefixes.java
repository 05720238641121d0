package org.jdhclient.engine6;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.address.Ipv6Prefix;

/**
 * Prefixes that were found on record, and may still be left on the host: later the file may be
 * damaged or unreadable, or the interface's name, under which they are on record, another.
 */
final class LeftPrefixes {
  private final Set<Ipv6Prefix> prefixes = new LinkedHashSet<>();

  void found(Collection<Ipv6Prefix> recorded) {
    prefixes.addAll(recorded);
  }

  /**
   * All of them.
   *
   * @param running those that may stay there, and are told of once more
   */
  List<Ipv6Prefix> take(List<Ipv6Prefix> running) {
    var all = List.copyOf(prefixes);
    prefixes.retainAll(running);
    return all;
  }
}
