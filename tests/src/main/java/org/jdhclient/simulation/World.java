package org.jdhclient.simulation;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.course.Agenda;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.ClientTimer;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.invariant.Checks;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.lan.Lan;
import org.jdhclient.simulation.life.Trace;
import org.jdhclient.simulation.model.DeclaredLease;
import org.jdhclient.simulation.model.DiskModel;
import org.jdhclient.simulation.model.Faults;
import org.jdhclient.simulation.model.Faults.Rate;
import org.jdhclient.simulation.model.HooksModel;
import org.jdhclient.simulation.model.HostNameModel;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.LeaseFileModel;
import org.jdhclient.simulation.model.Lot;
import org.jdhclient.simulation.model.ResolverModel;
import org.jdhclient.time.BootTime;

/** One world: its clocks, its kernel, its disk, its link, and the one client that lives in it. */
final class World {
  private static final long REPAIR = 30 * VirtualClock.SECOND + ClientTimer.MOST_LATE;

  final VirtualClock clock = new VirtualClock();
  final Agenda agenda = new Agenda();
  final Chance chance;
  final Faults faults;
  final KernelModel kernel;
  final DiskModel<StoredLease> disk;
  final ResolverModel resolver = new ResolverModel();
  final HooksModel hooks = new HooksModel();
  final HostNameModel hostName;
  final Optional<StoredLease> declared;
  final Lan lan;
  final Checks checks;
  final Trace trace;
  final Machine machine;

  private final ClientTimer timer;
  private long excusedUntil;

  World(long seed, Consumer<String> lines) {
    chance = new Chance(seed);
    faults = new Faults(chance, seed);
    kernel = new KernelModel(clock, chance.split());
    disk =
        new DiskModel<>(
            chance.split(),
            () -> faults.of(Rate.DISK_UNREADABLE),
            () -> faults.of(Rate.DISK_FULL),
            LeaseFileModel.empty(StoredLease.FORMAT, World::isOfOneAddress));
    lan = new Lan(clock, chance.split());
    hostName = new HostNameModel(chance.below(2) == 0 ? "" : "owners");
    declared = DeclaredLease.drawn(faults.chance(Lot.Kind.DECLARED_LEASE), clock.wall());
    checks = new Checks(kernel, hooks, resolver, clock);
    declared.ifPresent(lease -> checks.declared(lease.address()));
    trace = new Trace(lines);
    timer = new ClientTimer(clock, chance.split(), () -> faults.of(Rate.LATE_TIMER));
    machine = new Machine(this);
  }

  private static boolean isOfOneAddress(StoredLease newest, StoredLease older) {
    return newest.address().equals(older.address());
  }

  /** Goes on to the next thing that happens; not beyond an end. */
  void step(long end) {
    long due = due();
    long expiry = kernel.nextExpiry();
    long next = Math.min(agenda.next(), Math.min(due, expiry));
    if (next > end) {
      clock.advanceTo(end);
      return;
    }
    clock.advanceTo(next);
    if (expiry <= clock.nanos()) {
      kernel.expire();
      checks.foreign().changed();
      trace.note(clock.nanos(), "a lifetime ends");
    } else if (due <= agenda.next()) {
      checks.woken();
      machine.process().ifPresent(ClientProcess::wake);
    } else {
      agenda.take().run();
    }
    settle();
  }

  /** When the timer goes off, which may be late. */
  private long due() {
    return timer.due(machine.process().map(ClientProcess::deadline).orElse(BootTime.NEVER));
  }

  private void settle() {
    machine.tellOfRemovals();
    checks.always(machine.aliveIncarnation());
    machine.process().ifPresent(this::compare);
  }

  private void compare(ClientProcess process) {
    checks.projection().i28(process.state(), isExcused());
  }

  /** Whether the kernel refused something, or others removed the address again, a moment ago. */
  private boolean isExcused() {
    return clock.awake() < excusedUntil;
  }

  /** What is missing now is set again after half a minute. */
  void excuse() {
    excusedUntil = clock.awake() + REPAIR;
  }

  void saw(Moment moment) {
    if (!moment.acts().isEmpty() || moment.cause() != Moment.Cause.WAKE || moment.isKilled()) {
      note(moment);
    }
    checks.after(moment, machine.mac());
  }

  /** A process has done a step in which something happened. */
  private void note(Moment moment) {
    var line = trace.line(clock.nanos());
    line.append(moment.cause()).append(' ').append(moment.after().phase());
    for (var act : moment.acts()) {
      line.append(", ").append(act);
    }
    for (var sent : moment.sentMessages()) {
      line.append(" to ").append(sent.destination());
      line.append(' ').append(Integer.toHexString(sent.message().payload().hashCode()));
    }
    for (var arp : moment.sentArps()) {
      line.append(" arp ").append(arp.senderIp()).append('>').append(arp.targetIp());
    }
    for (var address : kernel.addresses()) {
      line.append(" has ").append(address.address()).append('/').append(address.lifetime());
    }
    line.append(moment.isKilled() ? " KILLED" : "");
    trace.end();
  }

  Optional<ClientProcess> process() {
    return machine.process();
  }
}
