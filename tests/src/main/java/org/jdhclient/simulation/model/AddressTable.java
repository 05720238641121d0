package org.jdhclient.simulation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostAddress.Rank;
import org.jdhclient.engine.port.HostInterface.Promotion;
import org.jdhclient.simulation.course.VirtualClock;

/**
 * The addresses of an interface, the second and later ones of a subnet secondary to the first
 * (__inet_insert_ifa and __inet_del_ifa in net/ipv4/devinet.c).
 */
final class AddressTable {
  /** The kernel's own; of no account to a client of the interface itself. */
  private static final String LABEL = "eth0";

  private final List<KernelAddress> addresses = new ArrayList<>();

  List<KernelAddress> all() {
    return addresses;
  }

  /**
   * As rtnetlink shows them.
   *
   * @param awake nanoseconds of {@link VirtualClock#awake}
   */
  List<HostAddress> shown(long awake) {
    var shown = new ArrayList<HostAddress>();
    for (var set : addresses) {
      long left =
          set.lifetime() == HostAddress.FOREVER
              ? HostAddress.FOREVER
              : (set.endsAwake() - awake) / VirtualClock.SECOND;
      shown.add(new HostAddress(set.address(), set.prefixLength(), left, set.rank(), LABEL));
    }
    return shown;
  }

  Optional<KernelAddress> find(Ipv4Address address, int prefixLength) {
    for (var known : addresses) {
      if (known.address().equals(address) && known.prefixLength() == prefixLength) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** Adds an address; one that is there already keeps its rank and its place. */
  void put(KernelAddress address) {
    var there = find(address.address(), address.prefixLength());
    if (there.isPresent()) {
      addresses.set(addresses.indexOf(there.get()), address.ranked(there.get().rank()));
    } else {
      addresses.add(address.ranked(isSecond(address) ? Rank.SECONDARY : Rank.PRIMARY));
    }
  }

  private boolean isSecond(KernelAddress address) {
    for (var known : addresses) {
      if (areOfOneSubnet(known, address)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areOfOneSubnet(KernelAddress one, KernelAddress other) {
    return one.prefixLength() == other.prefixLength()
        && Ipv4Prefix.containing(one.address(), one.prefixLength()).contains(other.address());
  }

  /**
   * Removes an address, and its secondaries unless they are promoted.
   *
   * @return what is gone
   */
  List<KernelAddress> remove(KernelAddress address, Promotion promotion) {
    addresses.remove(address);
    var gone = new ArrayList<>(List.of(address));
    if (address.rank() == Rank.PRIMARY) {
      var seconds = addresses.stream().filter(known -> areOfOneSubnet(known, address)).toList();
      if (promotion == Promotion.OFF) {
        addresses.removeAll(seconds);
        gone.addAll(seconds);
      } else if (!seconds.isEmpty()) {
        var first = seconds.get(0);
        addresses.set(addresses.indexOf(first), first.ranked(Rank.PRIMARY));
      }
    }
    return gone;
  }
}
