package org.jdhclient.simulation.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.KernelAddress;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.KernelModel.Owner;

/** What must hold of the addresses and routes on the interface. */
final class AddressChecks {
  private static final long SECOND = VirtualClock.SECOND;

  /** The kernel takes no lifetime under a second, and ends it up to half a second late. */
  private static final long SHORTEST_LIFE = 3 * SECOND / 2;

  /** How long a client may take to see that time is over, after a suspend or its own beginning. */
  private static final long TO_NOTICE = 5 * SECOND;

  /** Seconds by which the kernel's lifetime is the shorter one, for it ends late. */
  private static final int MARGIN = 1;

  private static final int NOBODY = 0;
  private static final long NEVER = Long.MAX_VALUE;
  private static final long UNSEEN = -1;

  private final Ledger ledger;
  private final KernelModel kernel;
  private final VirtualClock clock;
  private final Map<Entry, Integer> setBy = new HashMap<>();
  private final Map<Entry, Long> setAt = new HashMap<>();
  private final Map<Entry, Adoption> adopted = new HashMap<>();
  private final Set<Entry> orphans = new HashSet<>();
  private final List<KernelAddress> own = new ArrayList<>();
  private long seen = UNSEEN;
  private long noted = UNSEEN;

  /** What tells two addresses on an interface apart. */
  private record Entry(Ipv4Address address, int prefixLength) {
    static Entry of(KernelAddress address) {
      return new Entry(address.address(), address.prefixLength());
    }
  }

  /** An address that a process has found on its record and on the interface, and when. */
  private record Adoption(int incarnation, long at) {}

  AddressChecks(Ledger ledger, KernelModel kernel, VirtualClock clock) {
    this.ledger = ledger;
    this.kernel = kernel;
    this.clock = clock;
  }

  /** Whose each address is; one that is on nobody's record has only its lifetime left. */
  void note(Moment moment) {
    if (noted != kernel.changes()) {
      noted = kernel.changes();
      noteChanges(moment);
    }
    if (moment.cause() == Moment.Cause.START) {
      own().forEach(address -> adopt(address, moment));
    }
  }

  private void noteChanges(Moment moment) {
    var entries = new HashSet<Entry>();
    for (var address : own()) {
      entries.add(Entry.of(address));
    }
    setBy.keySet().retainAll(entries);
    setAt.keySet().retainAll(entries);
    adopted.keySet().retainAll(entries);
    orphans.retainAll(entries);
    for (var address : own()) {
      // At one moment a process may set it, and another be started.
      var before = setAt.put(Entry.of(address), address.setAt());
      if (before == null || before != address.setAt()) {
        setBy.put(Entry.of(address), moment.incarnation());
        orphans.remove(Entry.of(address));
      }
    }
  }

  private void adopt(KernelAddress address, Moment moment) {
    var entry = Entry.of(address);
    if (moment.client().remembered().stream().map(AddressChecks::entry).anyMatch(entry::equals)) {
      adopted.put(entry, new Adoption(moment.incarnation(), moment.now()));
    } else {
      orphans.add(entry);
    }
  }

  private static Entry entry(Lease lease) {
    return new Entry(lease.address(), lease.parameters().prefixLength());
  }

  void i1(int incarnation) {
    for (var address : own()) {
      var grant = ledger.grant(address.address());
      if (grant != null && clock.nanos() > grant.until()) {
        Sentence.I_1.require(
            clock.nanos() <= end(address, grant, incarnation),
            address.address(),
            ", granted until ",
            grant.until());
      }
    }
  }

  /** The latest moment at which an address may still be there. */
  private long end(KernelAddress address, Ledger.Grant grant, int incarnation) {
    int latest = Math.max(incarnation, setBy.getOrDefault(Entry.of(address), NOBODY));
    long end = Ledger.later(grant.until(), SECOND + asRecorded(latest));
    long slept = clock.suspended() - address.suspendedBefore();
    if (address.lifetime() == 1) {
      end = Math.max(end, address.setAt() + SHORTEST_LIFE + slept);
    }
    if (slept > 0) {
      long since = watchedSince(Entry.of(address), incarnation);
      long seen = Ledger.later(Math.max(clock.resumedAt(), since), TO_NOTICE);
      end = since == NEVER ? Ledger.later(end, slept) : Math.max(end, seen);
    }
    return end;
  }

  /** Since when the process that lives has known of an address. */
  private long watchedSince(Entry address, int incarnation) {
    if (incarnation == NOBODY) {
      return NEVER;
    }
    if (setBy.getOrDefault(address, NOBODY) == incarnation) {
      return 0;
    }
    var adoption = adopted.get(address);
    return adoption != null && adoption.incarnation() == incarnation ? adoption.at() : NEVER;
  }

  /** A lease file goes by a clock that others set. */
  private long asRecorded(int incarnation) {
    return incarnation > 1 ? clock.steppedBack() : 0;
  }

  /** What a process knew that is dead, and could not write down, its successor does not know. */
  void i2(Moment moment) {
    for (var address : own()) {
      var grant = ledger.grant(address.address());
      Sentence.I_2.require(grant != null, address.address(), " was never acknowledged");
      Sentence.I_2.require(
          grant.standing() == Ledger.Standing.GRANTED
              || grant.incarnation() < moment.incarnation()
              || orphans.contains(Entry.of(address))
              || moment.isKilled(),
          address.address(),
          " was refused or given back");
    }
  }

  void i3(Moment moment) {
    for (var address : own()) {
      if (address.setAt() == moment.now()) {
        long until = ledger.find(address.address()).map(Ledger.Grant::until).orElse(0L);
        long end = Ledger.later(until, asRecorded(moment.incarnation()));
        boolean endless = address.lifetime() == HostAddress.FOREVER;
        long rest = (end - moment.now()) / SECOND;
        Sentence.I_1.require(moment.now() <= end, address.address(), " is set after its end");
        Sentence.I_3.require(
            !endless && address.lifetime() <= Math.max(1, rest - MARGIN),
            address.address(),
            " lives ",
            address.lifetime(),
            " s of ",
            rest);
      }
    }
  }

  void i14(Moment moment) {
    if (own().isEmpty()) {
      return;
    }
    var inForce = moment.after().lease().map(AddressChecks::entry);
    for (var address : own()) {
      boolean own = setBy.getOrDefault(Entry.of(address), 0) == moment.incarnation();
      Sentence.I_14.require(
          !own || inForce.isPresent() && inForce.get().equals(Entry.of(address)),
          address.address(),
          " is set, and in force is ",
          inForce);
      boolean alone =
          inForce.isEmpty()
              || inForce.get().equals(Entry.of(address))
              || orphans.contains(Entry.of(address));
      Sentence.I_14.require(alone, address.address(), " is beside ", inForce);
    }
  }

  /** The same, in the midst of a step: also of one that a process did not live to end. */
  void i14() {
    for (var company : kernel.takeCompany()) {
      Sentence.I_14.require(
          orphans.contains(Entry.of(company)), company, " was there when another address came");
    }
  }

  /** The client's addresses. */
  private List<KernelAddress> own() {
    if (seen != kernel.changes()) {
      seen = kernel.changes();
      own.clear();
      for (var address : kernel.addresses()) {
        if (address.owner() == Owner.CLIENT) {
          own.add(address);
        }
      }
    }
    return own;
  }

  /** Whether an address was set by a process before this one, which is not done with it. */
  boolean isOfAnother(Ipv4Address source, Moment moment) {
    for (var address : own()) {
      var entry = Entry.of(address);
      if (address.address().equals(source)
          && (orphans.contains(entry) || setBy.getOrDefault(entry, 0) != moment.incarnation())) {
        return true;
      }
    }
    return false;
  }

  /** Addresses of the client's that this process or its records account for. */
  boolean hasOwn() {
    for (var address : own()) {
      if (!orphans.contains(Entry.of(address))) {
        return true;
      }
    }
    return false;
  }
}
