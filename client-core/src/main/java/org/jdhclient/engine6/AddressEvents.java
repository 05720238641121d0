package org.jdhclient.engine6;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.client6.Action;
import org.jdhclient.client6.Dhcp6Client;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.engine6.port.HostInterface6;
import org.jdhclient.report6.FoundBy;
import org.jdhclient.time.BootTime;

/** What becomes of an interface's addresses, as the machine has to hear of it. */
final class AddressEvents {
  private final HostInterface6 network;
  private final EngineParts6 parts;
  private final Dhcp6Client client;

  AddressEvents(HostInterface6 network, EngineParts6 parts, Dhcp6Client client) {
    this.network = network;
    this.parts = parts;
    this.client = client;
  }

  /** One came, by whomever, or is another's, or is known not to be. */
  List<Action> seen(HostAddress6 seen, BootTime now) {
    return seen.address().isLinkLocal() ? lookAtLinkLocal(now) : judged(seen, now);
  }

  /** The one that is sent from may be another now. */
  List<Action> lookAtLinkLocal(BootTime now) {
    var sources = parts.learnt().sources();
    if (!sources.seen(present())) {
      return List.of();
    }
    parts.sender().sendFrom(sources.linkLocal());
    return sources
        .duplicate()
        .map(address -> client.linkLocalDuplicated(address, now))
        .orElseGet(() -> client.linkLocal(sources.linkLocal(), now));
  }

  /**
   * One was removed, by whomever; it counts what is there now. The kernel itself removes one with
   * an end that another host has.
   */
  List<Action> removed(HostAddress6 gone, BootTime now) {
    if (gone.duplicates() == Duplicates.FOUND) {
      return judged(gone, now);
    }
    return isHeld(gone.address()) && !isPresent(gone.address())
        ? client.addressRemoved(gone.address(), now)
        : List.of();
  }

  /** What the kernel knows of other hosts with one. */
  List<Action> judged(HostAddress6 seen, BootTime now) {
    if (!isHeld(seen.address())) {
      return List.of();
    }
    return switch (seen.duplicates()) {
      case NONE -> client.unique(seen.address(), now);
      case FOUND -> client.duplicated(List.of(seen.address()), FoundBy.HOST, now);
      case ASKING -> List.of();
    };
  }

  private boolean isHeld(Ipv6Address address) {
    return client.lease().filter(lease -> lease.addresses().contains(address)).isPresent();
  }

  private boolean isPresent(Ipv6Address address) {
    return present().stream().anyMatch(set -> set.address().equals(address));
  }

  /** Those that are there now; none if the host does not say. */
  List<HostAddress6> present() {
    try {
      return network.addresses();
    } catch (RefusedException e) {
      parts.log().warn(e.getMessage());
      return List.of();
    }
  }
}
