package org.jdhclient.simulation6.invariant;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client6.Phase;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.ResolverModel;
import org.jdhclient.simulation6.model.Hooks6;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.wire.MalformedPacketException;

/** All the checks of one life of DHCPv6. */
public final class Checks6 {
  private final Kernel6 kernel;
  private final VirtualClock clock;
  private final Composition composition;
  private final ExchangeChecks exchanges;
  private final PaceChecks6 pace;
  private final ServerChecks servers;
  private final LeaseChecks6 leases;
  private final TimeChecks times;
  private final ReceptionChecks6 reception;
  private final HostChecks host;
  private final DuplicateChecks duplicates;
  private final RecordChecks record = new RecordChecks();
  private final ResolverChecks resolving;
  private final ScriptChecks scripts = new ScriptChecks();
  private final EndChecks6 end;
  private final BeginningChecks beginning;
  private long checkedAt = -1;

  public Checks6(
      Kernel6 kernel,
      VirtualClock clock,
      ResolverModel resolver,
      Hooks6 hooks,
      Client6Config config) {
    this.kernel = kernel;
    this.clock = clock;
    composition = new Composition(config);
    pace = new PaceChecks6(clock);
    exchanges = new ExchangeChecks(pace);
    servers = new ServerChecks();
    leases = new LeaseChecks6(clock);
    times = new TimeChecks(clock, config);
    reception = new ReceptionChecks6(config);
    host = new HostChecks(leases, record, kernel, clock);
    duplicates = new DuplicateChecks(kernel, pace);
    resolving = new ResolverChecks(resolver, hooks, kernel);
    end = new EndChecks6(kernel);
    beginning = new BeginningChecks(config);
  }

  public RecordChecks record() {
    return record;
  }

  /**
   * A process has begun.
   *
   * @param declared leases that the owner has declared for its interface
   */
  public void begun(List<StoredLease6> declared) {
    var remembered = record.newest().or(() -> declared.stream().reduce((older, newer) -> newer));
    beginning.begun(remembered.flatMap(this::recalled));
  }

  private Optional<Lease6> recalled(StoredLease6 stored) {
    try {
      return stored.recalled(clock.wall(), clock.now());
    } catch (MalformedPacketException e) {
      throw new IllegalArgumentException("a lease that is none", e);
    }
  }

  /** This client may find a lease that it has not written. */
  public void foreign(StoredLease6 stored) {
    record.foreign(stored);
    try {
      var lease = stored.toLease(clock.wall(), clock.now()).orElseThrow();
      leases.foreign(lease);
      servers.foreign(lease);
    } catch (MalformedPacketException e) {
      throw new IllegalArgumentException("a lease that is none", e);
    }
  }

  public void resolverChanged(String before, String after) {
    resolving.changed();
  }

  public void ownerEdited() {
    resolving.ownerEdited();
  }

  /** A process has done a step. Where nothing came of it, all is as it was checked before. */
  public void after(Moment6 moment) {
    if (!moment.isIdle() || checkedAt != kernel.changes()) {
      check(moment);
      checkedAt = kernel.changes();
    }
  }

  private void check(Moment6 moment) {
    pace.note(moment);
    moment.sentMessages().forEach(sent -> composition.i4(sent.message()));
    exchanges.i5to8(moment);
    servers.i9(moment);
    leases.i2(moment);
    leases.i12(moment);
    times.i10(moment);
    servers.i11(moment);
    host.note(moment);
    host.i13(moment);
    duplicates.i14(moment);
    reception.i15(moment);
    reception.i16(moment);
    scripts.i24(moment);
    record.i21(moment);
    resolving.i22(moment);
    end.i20(moment);
    beginning.i29(moment);
  }

  /**
   * Time has passed, or the world has changed.
   *
   * @param incarnation of the process that lives; 0 for none
   */
  public void always(int incarnation) {
    host.always(incarnation);
    times.always(incarnation);
  }

  /** The timer has gone off. */
  public void woken() {
    pace.woken();
  }

  /** What the pace holds back has had its time since the machine was asleep, with a lease. */
  public void i28(boolean asked) {
    Sentence6.I6_28.require(asked, "nobody was asked");
  }

  /** A client that was told to end has had the time that it takes. */
  public void ended(Phase phase) {
    Sentence6.I6_20.require(phase == Phase.STOPPED, "still ", phase);
  }
}
