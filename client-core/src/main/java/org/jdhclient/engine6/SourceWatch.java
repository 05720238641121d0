package org.jdhclient.engine6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;

/** Keeps which link-local address of an interface can be sent from. */
final class SourceWatch {
  private Optional<Ipv6Address> linkLocal = Optional.empty();

  /** One that is there, and nobody else's; none while there is none. */
  Optional<Ipv6Address> linkLocal() {
    return linkLocal;
  }

  /**
   * The addresses that are there now.
   *
   * @return whether that has changed which one can be sent from
   */
  boolean seen(List<HostAddress6> present) {
    var usable =
        present.stream()
            .filter(set -> set.address().isLinkLocal() && set.duplicates() == Duplicates.NONE)
            .map(HostAddress6::address)
            .toList();
    if (linkLocal.filter(usable::contains).isPresent()) {
      return false;
    }
    var before = linkLocal;
    linkLocal = usable.stream().findFirst();
    return !before.equals(linkLocal);
  }
}
