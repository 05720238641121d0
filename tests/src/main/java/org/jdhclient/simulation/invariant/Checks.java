package org.jdhclient.simulation.invariant;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.State;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.HooksModel;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.ResolverModel;
import org.jdhclient.wire.Octets;

/** All the checks of one life, in the order of their numbers. */
public final class Checks {
  private final VirtualClock clock;
  private final Ledger ledger = new Ledger();
  private final AddressChecks addresses;
  private final ReceptionChecks reception = new ReceptionChecks();
  private final MessageChecks messages;
  private final PaceChecks pace = new PaceChecks();
  private final LeaseChecks leases;
  private final HookChecks hooks;
  private final DiskChecks disk;
  private final ConflictChecks conflicts;
  private final AnnouncementChecks announcements;
  private final EndChecks end;
  private final ProjectionChecks projection;
  private final RouteChecks routes;
  private final ForeignChecks foreign;
  private final OwnersChecks owners;
  private final ResolverChecks resolver;
  private final KernelModel kernel;
  private long checkedAt = -1;

  public Checks(KernelModel kernel, HooksModel hooks, ResolverModel resolver, VirtualClock clock) {
    this.clock = clock;
    this.kernel = kernel;
    addresses = new AddressChecks(ledger, kernel, clock);
    messages = new MessageChecks(ledger);
    leases = new LeaseChecks(ledger, clock);
    this.hooks = new HookChecks();
    disk = new DiskChecks(kernel, clock);
    conflicts = new ConflictChecks(kernel);
    announcements = new AnnouncementChecks(clock);
    end = new EndChecks(addresses);
    projection = new ProjectionChecks(kernel, hooks, clock);
    foreign = new ForeignChecks(kernel);
    routes = new RouteChecks(addresses, kernel, hooks);
    owners = new OwnersChecks(kernel, hooks, resolver);
    this.resolver = new ResolverChecks(kernel, hooks, resolver, clock);
  }

  /** The owner has given the client an address, for when no server does. */
  public void declared(Ipv4Address address) {
    ledger.declared(address);
  }

  public ForeignChecks foreign() {
    return foreign;
  }

  public DiskChecks disk() {
    return disk;
  }

  public ProjectionChecks projection() {
    return projection;
  }

  public OwnersChecks owners() {
    return owners;
  }

  /** The client has had its way with resolv.conf. */
  public void resolverChanged(String before, String after) {
    owners.resolverChanged(before, after);
    resolver.changed();
  }

  /** A line has gone to the log. */
  public void logged(String line) {
    disk.i19(line);
    owners.i32(line);
  }

  /** A process has done a step. Where nothing came of it, all is as it was checked before. */
  public void after(Moment moment, MacAddress mac) {
    if (!moment.isIdle() || checkedAt != kernel.changes()) {
      check(moment, mac);
      checkedAt = kernel.changes();
    }
  }

  private void check(Moment moment, MacAddress mac) {
    ledger.note(moment);
    addresses.note(moment);
    announcements.note(moment);
    var chaddr = Octets.copyOf(mac.octets());
    leases.i1(moment);
    addresses.i2(moment);
    addresses.i3(moment);
    reception.i6(moment, chaddr);
    messages.i7(moment);
    messages.i8(moment, chaddr);
    pace.i9(moment);
    pace.i10(moment);
    messages.i11(moment);
    leases.i12(moment);
    messages.i13(moment);
    addresses.i14();
    if (!moment.isKilled()) {
      addresses.i14(moment);
    }
    reception.i15(moment);
    leases.i20(moment);
    leases.i21(moment);
    conflicts.i22(moment, mac);
    end.i23(moment);
    hooks.i24(moment);
    reception.i25(moment);
    reception.i26(moment);
    messages.i29(moment);
    owners.i33(moment);
    routes.i34(moment);
    disk.i35(moment);
    leases.i36(moment);
    resolver.i37(moment);
  }

  /**
   * Time has passed, or the world has changed.
   *
   * @param incarnation of the process that lives; 0 for none
   */
  public void always(int incarnation) {
    addresses.i1(incarnation);
    routes.i4();
    foreign.i5();
    announcements.i30(incarnation);
  }

  /** A lease is due: there is one, and the kernel has it. */
  public void i16(State state) {
    Sentence.I_16.require(
        state.lease().isPresent() && !clock.now().reached(state.lease().get().expiresAt()),
        "still ",
        state.phase());
    Sentence.I_16.require(projection.isProjected(state), "the kernel knows nothing of it");
  }

  /** The timer has gone off. */
  public void woken() {
    pace.i9(clock.nanos());
  }

  /**
   * Five seconds have passed since the machine was asleep, with a lease.
   *
   * @param asked whether anything was sent since, or the link was not there all the time, or the
   *     kernel did not take the lease, which is asked for again ten seconds later
   */
  public void i17(boolean asked) {
    Sentence.I_17.require(asked, "nobody was asked");
  }

  /**
   * Likewise.
   *
   * @param asleep the lease that was in force then, and ran out
   */
  public void i17(Lease asleep, State now) {
    var lease = now.lease().filter(held -> held.expiresAt().equals(asleep.expiresAt()));
    Sentence.I_17.require(lease.isEmpty(), "a lease that has run out is in force");
  }
}
