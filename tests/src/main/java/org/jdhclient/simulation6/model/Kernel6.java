package org.jdhclient.simulation6.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.engine6.port.HostChange6.RemoveAddress;
import org.jdhclient.engine6.port.HostChange6.SetAddress;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.DeviceModel;
import org.jdhclient.simulation.model.DeviceModel.State;
import org.jdhclient.simulation.model.Pending;
import org.jdhclient.simulation6.model.KernelAddress6.Setter;

/**
 * IPv6 on one interface, as rtnetlink(7) and net/ipv6/addrconf.c have it: addresses that end, and
 * that are asked about on the link before they are used. One that another host has goes, if it has
 * an end.
 */
public final class Kernel6 {
  public static final Ipv6Address LINK_LOCAL = Ipv6Address.parse("fe80::216:3eff:fe5a:1");

  private static final long SECOND = VirtualClock.SECOND;
  private static final int LINK_LOCAL_LENGTH = 64;

  private final VirtualClock clock;
  private final Chance chance;
  private final DoubleSupplier taken;
  private final DeviceModel device = new DeviceModel(new MacAddress(0x00163e5a0001L), 0);
  private final List<KernelAddress6> addresses = new ArrayList<>();
  private final Set<Ipv6Prefix> unreachable = new HashSet<>();
  private final Pending<Event> events = new Pending<>();
  private long changes;
  private long next = Long.MAX_VALUE;
  private boolean spoiled;

  /** What rtnetlink tells of an address. */
  public record Event(HostAddress6 address, boolean removed) {}

  /**
   * @param taken how often an address is another host's
   */
  public Kernel6(VirtualClock clock, Chance chance, DoubleSupplier taken) {
    this.clock = clock;
    this.chance = chance;
    this.taken = taken;
    linkLocal(State.UP);
  }

  public DeviceModel device() {
    return device;
  }

  public List<KernelAddress6> addresses() {
    return addresses;
  }

  public List<HostAddress6> shownAddresses() {
    return addresses.stream().map(KernelAddress6::shown).toList();
  }

  public Optional<KernelAddress6> find(Ipv6Address address) {
    for (var one : addresses) {
      if (one.address().equals(address)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  public Set<Ipv6Prefix> unreachable() {
    return unreachable;
  }

  /** How often something has changed: as long as it is the same, all is. */
  public long changes() {
    return changes;
  }

  /** Whether a client has changed or removed what others have set. */
  public boolean isSpoiled() {
    return spoiled;
  }

  public List<Event> takeEvents() {
    return events.take();
  }

  /** The client sets an address, or gives it other lifetimes. */
  public void set(SetAddress set) {
    var present = find(set.address());
    if (present.isPresent() && !present.get().isClients()) {
      spoiled = true;
      return;
    }
    put(
        new KernelAddress6(
            set.address(),
            set.prefixLength(),
            set.preferredSeconds(),
            set.validSeconds(),
            Setter.CLIENT,
            present.map(KernelAddress6::duplicates).orElse(Duplicates.ASKING),
            end(set.validSeconds()),
            present.map(KernelAddress6::knownAt).orElseGet(this::whenKnown),
            clock.nanos(),
            clock.suspended()));
  }

  /** The kernel's check of lifetimes is up to half a second late: it rounds jiffies. */
  private long end(long seconds) {
    return seconds == HostAddress6.FOREVER
        ? Long.MAX_VALUE
        : clock.awake() + seconds * SECOND + chance.below(SECOND / 2);
  }

  private long whenKnown() {
    return clock.awake() + SECOND + chance.below(SECOND);
  }

  /** The owner sets an address, or makes one that is there his. */
  public void ownerSets(Ipv6Address address, int prefixLength) {
    put(others(address, prefixLength, Duplicates.NONE, Long.MAX_VALUE));
  }

  private KernelAddress6 others(
      Ipv6Address address, int prefixLength, Duplicates duplicates, long knownAt) {
    return new KernelAddress6(
        address,
        prefixLength,
        HostAddress6.FOREVER,
        HostAddress6.FOREVER,
        Setter.OTHERS,
        duplicates,
        Long.MAX_VALUE,
        knownAt,
        clock.nanos(),
        clock.suspended());
  }

  private void put(KernelAddress6 address) {
    addresses.removeIf(one -> one.address().equals(address.address()));
    addresses.add(address);
    events.add(new Event(address.shown(), false));
    changed();
  }

  private void changed() {
    changes++;
    next = Long.MAX_VALUE;
    for (var address : addresses) {
      next = Math.min(next, Math.min(address.endsAt(), address.knownAt()));
    }
  }

  /** The client takes an address away. */
  public boolean remove(RemoveAddress gone) {
    var present = find(gone.address());
    spoiled |= present.isPresent() && !present.get().isClients();
    return remove(gone.address());
  }

  /** Somebody takes an address away. */
  public boolean remove(Ipv6Address address) {
    var present = find(address);
    present.ifPresent(one -> remove(one, one.duplicates()));
    return present.isPresent();
  }

  private void remove(KernelAddress6 address, Duplicates duplicates) {
    addresses.remove(address);
    events.add(new Event(address.knownTo(duplicates).shown(), true));
    changed();
  }

  /** The link-local address comes, and is asked about; or goes. */
  public void linkLocal(State state) {
    remove(LINK_LOCAL);
    if (state == State.UP) {
      put(others(LINK_LOCAL, LINK_LOCAL_LENGTH, Duplicates.ASKING, whenKnown()));
    }
  }

  /** Whether the link-local address is there, and known to be nobody else's. */
  public boolean hasLinkLocal() {
    return addresses.stream()
        .anyMatch(one -> one.address().equals(LINK_LOCAL) && one.duplicates() == Duplicates.NONE);
  }

  /** An interface that is down has no addresses. */
  public void admin(State state) {
    device.admin(state);
    List.copyOf(addresses).forEach(one -> remove(one, one.duplicates()));
    linkLocal(state);
  }

  /** The machine starts anew. */
  public void clear() {
    addresses.clear();
    unreachable.clear();
    events.clear();
    linkLocal(State.UP);
  }

  /** When something happens to an address by itself, in nanoseconds since boot. */
  public long next() {
    return next == Long.MAX_VALUE ? next : Math.max(clock.nanos(), next + clock.suspended());
  }

  /** What is due happens. */
  public void pass() {
    for (var address : List.copyOf(addresses)) {
      if (address.endsAt() <= clock.awake()) {
        remove(address, address.duplicates());
      } else if (address.knownAt() <= clock.awake()) {
        known(address);
      }
    }
  }

  private void known(KernelAddress6 address) {
    if (address.isClients() && chance.hits(taken.getAsDouble())) {
      remove(address, Duplicates.FOUND);
    } else {
      var known = address.knownTo(Duplicates.NONE);
      addresses.set(addresses.indexOf(address), known);
      events.add(new Event(known.shown(), false));
      changed();
    }
  }
}
