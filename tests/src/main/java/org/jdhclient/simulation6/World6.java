package org.jdhclient.simulation6;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.simulation.course.Agenda;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.ClientTimer;
import org.jdhclient.simulation.course.Odds;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.life.Trace;
import org.jdhclient.simulation.model.DiskModel;
import org.jdhclient.simulation.model.LeaseFileModel;
import org.jdhclient.simulation.model.ResolverModel;
import org.jdhclient.simulation6.invariant.Checks6;
import org.jdhclient.simulation6.invariant.Moment6;
import org.jdhclient.simulation6.lan.Servers6;
import org.jdhclient.simulation6.model.Hooks6;
import org.jdhclient.simulation6.model.Incident;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.simulation6.model.Rate;
import org.jdhclient.time.BootTime;

/** One world: its clocks, its kernel, its disk, its link, and the one client that lives in it. */
final class World6 {

  final VirtualClock clock = new VirtualClock();
  final Agenda agenda = new Agenda();
  final Chance chance;
  final Odds<Rate, Incident> odds;
  final Kernel6 kernel;
  final DiskModel<StoredLease6> disk;
  final ResolverModel resolver = new ResolverModel();
  final Hooks6 hooks = new Hooks6();
  final Servers6 servers;
  final Guest6 guest;
  final Checks6 checks;
  final Trace trace;
  final Machine6 machine;

  private final ClientTimer timer;
  private long noted = -1;

  World6(long seed, Consumer<String> lines) {
    chance = new Chance(seed);
    odds = new Odds<>(chance, Rate.class, Incident.class);
    kernel = new Kernel6(clock, chance.split(), () -> odds.of(Rate.ADDRESS_TAKEN));
    disk =
        new DiskModel<>(
            chance.split(),
            () -> odds.of(Rate.DISK_UNREADABLE),
            () -> odds.of(Rate.DISK_FULL),
            LeaseFileModel.empty(StoredLease6.FORMAT, (newest, older) -> true));
    servers = new Servers6(chance.split());
    guest = Guest6.drawn(chance.split(), kernel, clock.wall());
    checks = new Checks6(kernel, clock, resolver, hooks, guest.config());
    guest.declared().forEach(checks::foreign);
    trace = new Trace(lines);
    timer = new ClientTimer(clock, chance.split(), () -> odds.of(Rate.LATE_TIMER));
    machine = new Machine6(this);
  }

  /** Goes on to the next thing that happens; not beyond an end. */
  void step(long end) {
    long due = due();
    long passing = kernel.next();
    long next = Math.min(agenda.next(), Math.min(due, passing));
    if (next > end) {
      clock.advanceTo(end);
      return;
    }
    clock.advanceTo(next);
    if (passing <= clock.nanos()) {
      kernel.pass();
      trace.note(clock.nanos(), "time passes in the kernel");
    } else if (due <= agenda.next()) {
      checks.woken();
      process().ifPresent(Process6::wake);
    } else {
      agenda.take().run();
    }
    machine.tellOfAddresses();
    checks.always(machine.aliveIncarnation());
  }

  /** When the timer goes off, which may be late. */
  private long due() {
    return timer.due(process().map(Process6::deadline).orElse(BootTime.NEVER));
  }

  void saw(Moment6 moment) {
    if (!moment.acts().isEmpty() || moment.cause() != Moment6.Cause.WAKE || moment.isKilled()) {
      note(moment);
    }
    checks.after(moment);
  }

  private void note(Moment6 moment) {
    var line = trace.line(clock.nanos());
    line.append(moment.cause()).append(' ').append(moment.phase());
    for (var act : moment.acts()) {
      line.append(", ").append(act);
    }
    for (var sent : moment.sentMessages()) {
      line.append(" sends ").append(sent.message().type());
      line.append(' ').append(Integer.toHexString(sent.payload().hashCode()));
    }
    if (noted != kernel.changes()) {
      noted = kernel.changes();
      noteAddresses(line);
    }
    line.append(moment.isKilled() ? " KILLED" : "");
    trace.end();
  }

  private void noteAddresses(StringBuilder line) {
    for (var address : kernel.addresses()) {
      line.append(" has ").append(address.address()).append('/').append(address.validSeconds());
    }
  }

  Optional<Process6> process() {
    return machine.process();
  }
}
