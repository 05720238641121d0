package org.jdhclient.engine6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;

/** Keeps which link-local address of an interface can be sent from, or which one cannot. */
final class SourceWatch {
  private Optional<Ipv6Address> linkLocal = Optional.empty();
  private Optional<Ipv6Address> duplicate = Optional.empty();

  /** One that is there, and nobody else's; none while there is none. */
  Optional<Ipv6Address> linkLocal() {
    return linkLocal;
  }

  /** One that is another host's too, where there is no other. */
  Optional<Ipv6Address> duplicate() {
    return duplicate;
  }

  /**
   * The addresses that are there now.
   *
   * @return whether that has changed which one can be sent from, or cannot
   */
  boolean seen(List<HostAddress6> present) {
    var usable = linkLocals(present, Duplicates.NONE);
    if (linkLocal.filter(usable::contains).isPresent()) {
      return false;
    }
    var before = List.of(linkLocal, duplicate);
    linkLocal = usable.stream().findFirst();
    duplicate =
        linkLocal.isPresent()
            ? Optional.empty()
            : linkLocals(present, Duplicates.FOUND).stream().findFirst();
    return !before.equals(List.of(linkLocal, duplicate));
  }

  private static List<Ipv6Address> linkLocals(List<HostAddress6> present, Duplicates duplicates) {
    return present.stream()
        .filter(set -> set.address().isLinkLocal() && set.duplicates() == duplicates)
        .map(HostAddress6::address)
        .toList();
  }
}
