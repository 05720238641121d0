package org.jdhclient.simulation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;

/**
 * One interface of a kernel: addresses with lifetimes, and routes that go with the address that is
 * their source, as rtnetlink(7) and net/ipv4/devinet.c have them.
 */
public final class KernelModel {
  /** Lifetimes end up to half a second late: the kernel's check rounds jiffies. */
  private static final long MOST_LATE = VirtualClock.SECOND / 2;

  /** The lifetime that does not end. */
  public static final long INFINITE = 0xffffffffL;

  private final VirtualClock clock;
  private final Chance chance;
  private final List<Address> addresses = new ArrayList<>();
  private final List<KernelRoute> routes = new ArrayList<>();
  private final List<Ipv4Address> removed = new ArrayList<>();
  private final List<Address> company = new ArrayList<>();
  private boolean up = true;
  private boolean carrier = true;
  private int linkChanges;

  public KernelModel(VirtualClock clock, Chance chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /** Who set an address. */
  public enum Owner {
    CLIENT,
    OTHERS
  }

  /**
   * An address on the interface.
   *
   * @param lifetime as it was set, in seconds
   * @param endsAwake when it ends, in nanoseconds of {@link VirtualClock#awake}
   * @param setAt nanoseconds since boot
   * @param suspendedBefore {@link VirtualClock#suspended} when it was set
   */
  public record Address(
      Ipv4Address address,
      int prefixLength,
      Owner owner,
      long lifetime,
      long endsAwake,
      long setAt,
      long suspendedBefore) {}

  /**
   * @param source RTA_PREFSRC; 0.0.0.0 for none
   */
  public record KernelRoute(
      Ipv4Prefix destination, Ipv4Address gateway, Ipv4Address source, int metric, Owner owner) {}

  public boolean isUsable() {
    return up && carrier;
  }

  /** How often carrier and administrator have changed it. */
  public int linkChanges() {
    return linkChanges;
  }

  public List<Address> addresses() {
    return addresses;
  }

  public List<KernelRoute> routes() {
    return routes;
  }

  public Optional<Address> find(Ipv4Address address) {
    for (var known : addresses) {
      if (known.address().equals(address)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /**
   * RTM_NEWADDR with NLM_F_REPLACE.
   *
   * @param lifetime in seconds, at least 1
   */
  public void setAddress(Ipv4Address address, int prefixLength, Owner owner, long lifetime) {
    if (lifetime < 1) {
      throw new IllegalArgumentException("the kernel takes no lifetime of " + lifetime);
    }
    long end =
        lifetime == INFINITE
            ? Long.MAX_VALUE
            : clock.awake() + lifetime * VirtualClock.SECOND + chance.below(MOST_LATE);
    addresses.removeIf(
        known -> known.address().equals(address) && known.prefixLength() == prefixLength);
    noteCompany(owner);
    addresses.add(
        new Address(address, prefixLength, owner, lifetime, end, clock.nanos(), clock.suspended()));
  }

  private void noteCompany(Owner owner) {
    for (var known : addresses) {
      if (owner == Owner.CLIENT && known.owner() == Owner.CLIENT) {
        company.add(known);
      }
    }
  }

  /** The client's addresses that were there when it set another one, since the last call. */
  public List<Address> takeCompany() {
    var taken = List.copyOf(company);
    company.clear();
    return taken;
  }

  /** RTM_DELADDR of one prefix length, or nothing if there is no such address. */
  public void removeAddress(Ipv4Address address, int prefixLength) {
    boolean was =
        addresses.removeIf(
            known -> known.address().equals(address) && known.prefixLength() == prefixLength);
    if (was && find(address).isEmpty()) {
      routes.removeIf(route -> route.source().equals(address));
      removed.add(address);
    }
  }

  /** Somebody removes an address, with whatever prefix length. */
  public void removeAddress(Ipv4Address address) {
    for (var known : List.copyOf(addresses)) {
      if (known.address().equals(address)) {
        removeAddress(address, known.prefixLength());
      }
    }
  }

  /**
   * RTM_NEWROUTE with NLM_F_CREATE and NLM_F_APPEND: a route of others to the same destination is
   * not in the way.
   *
   * @return whether it is there now
   */
  public boolean addRoute(KernelRoute route) {
    if (!up || !route.source().isAny() && find(route.source()).isEmpty() || !reaches(route)) {
      return false;
    }
    return routes.contains(route) || routes.add(route);
  }

  private boolean reaches(KernelRoute route) {
    if (route.gateway().isAny()) {
      return true;
    }
    for (var known : addresses) {
      if (Ipv4Prefix.containing(known.address(), known.prefixLength()).contains(route.gateway())) {
        return true;
      }
    }
    for (var known : routes) {
      if (known.gateway().isAny() && known.destination().contains(route.gateway())) {
        return true;
      }
    }
    return false;
  }

  public void removeRoute(KernelRoute route) {
    routes.remove(route);
  }

  /** When the next address ends, in nanoseconds since boot. */
  public long nextExpiry() {
    long next = Long.MAX_VALUE;
    for (var address : addresses) {
      if (address.endsAwake() != Long.MAX_VALUE) {
        next = Math.min(next, address.endsAwake() + clock.suspended());
      }
    }
    return next;
  }

  public void expire() {
    for (var address : List.copyOf(addresses)) {
      if (address.endsAwake() <= clock.awake()) {
        removeAddress(address.address(), address.prefixLength());
      }
    }
  }

  /** Addresses removed since the last call, of which rtnetlink tells whoever listens. */
  public List<Ipv4Address> takeRemoved() {
    var taken = List.copyOf(removed);
    removed.clear();
    return taken;
  }

  public void carrier(LinkState state) {
    carrier = state == LinkState.UP;
    linkChanges++;
  }

  /** A link that is set down loses its routes, and keeps its addresses. */
  public void admin(LinkState state) {
    up = state == LinkState.UP;
    linkChanges++;
    if (!up) {
      routes.clear();
    }
  }

  /** The interface is deleted, or the machine starts anew: nothing is left. */
  public void clear() {
    addresses.clear();
    routes.clear();
    removed.clear();
    up = true;
    carrier = true;
    linkChanges++;
  }

  /** Of carrier, and of the administrator's will. */
  public enum LinkState {
    UP,
    DOWN
  }
}
