package org.jdhclient.simulation.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostAddress.Rank;
import org.jdhclient.engine.port.HostInterface.Promotion;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;

/**
 * One interface of a kernel: addresses with lifetimes, and routes that go with the address that is
 * their source, as rtnetlink(7) and net/ipv4/devinet.c have them.
 */
public final class KernelModel {
  /** Lifetimes end up to half a second late: the kernel's check rounds jiffies. */
  private static final long MOST_LATE = VirtualClock.SECOND / 2;

  private final VirtualClock clock;
  private final Chance chance;
  private final DeviceModel device;
  private final AddressTable addresses = new AddressTable();
  private final RouteTable routes = new RouteTable();
  private final Pending<KernelAddress> removed = new Pending<>();
  private final Set<Ipv4Address> takenByOthers = new HashSet<>();
  private final Pending<KernelAddress> company = new Pending<>();
  private long changes;
  private Promotion promotion = Promotion.OFF;
  private Promotion ownersPromotion = Promotion.OFF;

  public KernelModel(VirtualClock clock, Chance chance) {
    this.clock = clock;
    this.chance = chance;
    device = new DeviceModel(new MacAddress(0x00163e5a0001L), (int) chance.oneOf(0, 1500, 9000));
  }

  /** Who set an address, or takes it away. */
  public enum Owner {
    CLIENT,
    OTHERS
  }

  public DeviceModel device() {
    return device;
  }

  public List<KernelAddress> addresses() {
    return addresses.all();
  }

  /** How often addresses or routes have changed: as long as it is the same, they are. */
  public long changes() {
    return changes;
  }

  /** The addresses as rtnetlink shows them, with the time that they have left. */
  public List<HostAddress> shownAddresses() {
    return addresses.shown(clock.awake());
  }

  /** The host has another interface, with every fourth of the addresses that there are. */
  public Optional<String> otherHolder(Ipv4Address address) {
    return address.value() % 4 == 0 ? Optional.of("eth9") : Optional.empty();
  }

  /** Whether an interface of this host has a hardware address; there is one. */
  public boolean isOwn(MacAddress address) {
    return device().macAddress().equals(address);
  }

  /** The routes of DHCP clients. */
  public List<HostRoute> routes() {
    return routes.all();
  }

  public Optional<KernelAddress> find(Ipv4Address address) {
    for (var known : addresses.all()) {
      if (known.address().equals(address)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** Whether an address is there that the client has set. */
  public boolean hasClients(Ipv4Address address) {
    for (var known : addresses.all()) {
      if (known.address().equals(address) && known.owner() == Owner.CLIENT) {
        return true;
      }
    }
    return false;
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
        lifetime == HostAddress.FOREVER
            ? Long.MAX_VALUE
            : clock.awake() + lifetime * VirtualClock.SECOND + chance.below(MOST_LATE);
    changes++;
    if (owner == Owner.CLIENT) {
      takenByOthers.remove(address);
      noteCompany(address, prefixLength);
    }
    addresses.put(
        new KernelAddress(
            address,
            prefixLength,
            owner,
            Rank.PRIMARY,
            lifetime,
            end,
            clock.nanos(),
            clock.suspended()));
  }

  private void noteCompany(Ipv4Address address, int prefixLength) {
    for (var known : addresses.all()) {
      boolean same = known.address().equals(address) && known.prefixLength() == prefixLength;
      if (!same && known.owner() == Owner.CLIENT) {
        company.add(known);
      }
    }
  }

  /** The client's addresses that were there when it set another one, since the last call. */
  public List<KernelAddress> takeCompany() {
    return company.take();
  }

  /**
   * RTM_DELADDR of one prefix length.
   *
   * @return whether there was such an address
   */
  public boolean removeAddress(Ipv4Address address, int prefixLength, Owner by) {
    var there = addresses.find(address, prefixLength);
    there.ifPresent(known -> addresses.remove(known, promotion).forEach(gone -> gone(gone, by)));
    changes++;
    return there.isPresent();
  }

  private void gone(KernelAddress gone, Owner by) {
    removed.add(gone);
    if (by == Owner.OTHERS) {
      takenByOthers.add(gone.address());
    }
    if (find(gone.address()).isEmpty()) {
      routes.removeFrom(gone.address());
    }
  }

  /** Somebody removes an address, with whatever prefix length. */
  public void removeAddress(Ipv4Address address) {
    for (var known : List.copyOf(addresses.all())) {
      if (known.address().equals(address)) {
        removeAddress(address, known.prefixLength(), Owner.OTHERS);
      }
    }
  }

  /** Whether others, or the kernel itself, have removed an address since the client set it. */
  public boolean isTakenByOthers(Ipv4Address address) {
    return takenByOthers.contains(address);
  }

  /**
   * RTM_NEWROUTE with NLM_F_CREATE and NLM_F_APPEND.
   *
   * @return whether it is there now
   */
  public boolean addRoute(HostRoute route) {
    changes++;
    return device.isUp() && find(route.source()).isPresent() && routes.add(route, addresses.all());
  }

  /** RTM_DELROUTE; whether there was such a route. */
  public boolean removeRoute(HostRoute route) {
    changes++;
    return routes.remove(route);
  }

  /** The setting promote_secondaries of the interface. */
  public Promotion promotion() {
    return promotion;
  }

  public void promotion(Promotion wanted) {
    promotion = wanted;
  }

  /** What the owner last said of it. */
  public Promotion ownersPromotion() {
    return ownersPromotion;
  }

  public void ownerPromotes(Promotion wanted) {
    promotion = wanted;
    ownersPromotion = wanted;
  }

  /** When the next address ends, in nanoseconds since boot. */
  public long nextExpiry() {
    long next = Long.MAX_VALUE;
    for (var address : addresses.all()) {
      if (address.endsAwake() != Long.MAX_VALUE) {
        next = Math.min(next, address.endsAwake() + clock.suspended());
      }
    }
    return next;
  }

  public void expire() {
    for (var address : List.copyOf(addresses.all())) {
      if (address.endsAwake() <= clock.awake()) {
        removeAddress(address.address(), address.prefixLength(), Owner.OTHERS);
      }
    }
  }

  /** Addresses removed since the last call, of which rtnetlink tells whoever listens. */
  public List<KernelAddress> takeRemoved() {
    return removed.take();
  }

  /** A link that is set down loses its routes, and keeps its addresses. */
  public void admin(DeviceModel.State state) {
    changes++;
    device.admin(state);
    if (state == DeviceModel.State.DOWN) {
      routes.clear();
    }
  }

  /** The interface is deleted, or the machine starts anew: nothing is left. */
  public void clear() {
    changes++;
    addresses.all().clear();
    routes.clear();
    removed.clear();
    takenByOthers.clear();
    ownerPromotes(Promotion.OFF);
    device.clear();
  }
}
