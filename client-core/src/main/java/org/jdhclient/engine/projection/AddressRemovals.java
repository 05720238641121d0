package org.jdhclient.engine.projection;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.HostChange.RemoveAddress;
import org.jdhclient.engine.port.HostChange.SetPromotion;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.HostInterface.Promotion;
import org.jdhclient.engine.port.InterfaceName;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.lease.Lease;

/**
 * Addresses that are to go, out of those that are there. What is without an end is the owner's and
 * stays, as does what bears another label than an alias's own; so do the owner's other addresses in
 * the same subnet, which the kernel would otherwise take away with the first one (inet_del_ifa in
 * net/ipv4/devinet.c).
 */
final class AddressRemovals {
  private final HostInterface network;
  private final InterfaceName name;
  private final List<HostAddress> present;
  private final List<HostAddress> going = new ArrayList<>();

  /**
   * @param name under which a client has the interface, which says what can be its own
   */
  AddressRemovals(HostInterface network, InterfaceName name) throws RefusedException {
    this.network = network;
    this.name = name;
    this.present = network.addresses();
  }

  /** What was there before anything was changed. */
  List<HostAddress> present() {
    return present;
  }

  /** Has one of them go, unless it is the owner's, or another client's. */
  void add(HostAddress address) {
    if (name.mayHaveSet(address)) {
      going.add(address);
    }
  }

  /** Whether an address of this number is there, and still is when those that go are gone. */
  boolean leave(Ipv4Address address) {
    for (var there : present) {
      if (there.address().equals(address) && !going.contains(there)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether another client has set an address of this number: routes with it are that one's too.
   */
  boolean isAnotherClients(Ipv4Address address) {
    for (var there : present) {
      boolean bears = there.address().equals(address) && !there.isPermanent();
      if (bears && !name.mayHaveSet(there)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody else has set just what a lease would. */
  boolean hasOthers(Lease lease) {
    for (var there : present) {
      if (!name.mayHaveSet(there) && there.is(lease.address(), lease.parameters().prefixLength())) {
        return true;
      }
    }
    return false;
  }

  /** The setting of the interface is asked for, and changed, only where it matters. */
  List<HostChange> changes() throws RefusedException {
    var changes = new ArrayList<HostChange>();
    for (var address : going) {
      changes.add(new RemoveAddress(address.address(), address.prefixLength()));
    }
    if (haveSecondaries() && network.promotion() == Promotion.OFF) {
      changes.add(0, new SetPromotion(Promotion.ON));
      changes.add(new SetPromotion(Promotion.OFF));
    }
    return changes;
  }

  private boolean haveSecondaries() {
    for (var address : going) {
      for (var other : present) {
        if (other.isSecondaryTo(address)) {
          return true;
        }
      }
    }
    return false;
  }
}
