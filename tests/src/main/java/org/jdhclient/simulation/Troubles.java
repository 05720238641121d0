package org.jdhclient.simulation;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Incidents;
import org.jdhclient.simulation.course.Seldom;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.life.Life;
import org.jdhclient.simulation.life.Life.WallJumps;
import org.jdhclient.simulation.model.DeviceModel.State;
import org.jdhclient.simulation.model.Faults.Incident;
import org.jdhclient.simulation.model.Lot;

/** Brings about what befalls a world now and then. */
final class Troubles {
  private static final long SECOND = VirtualClock.SECOND;
  private static final long YEAR = 365L * 86_400 * SECOND;
  private static final MacAddress OTHER_MAC = new MacAddress(0x00163e5a0002L);
  private static final MacAddress FIRST_MAC = new MacAddress(0x00163e5a0001L);

  private final World world;
  private final Machine machine;
  private final WallJumps wallJumps;
  private final Chance chance;

  /** The clock on the wall draws for itself: whether it is heeded changes nothing else. */
  private final Chance wall;

  /** So do renames, which are the only thing that befalls a client without the kernel's doing. */
  private final Chance renames;

  private final Owner owner;
  private final Deaths deaths;

  Troubles(World world, Life life) {
    this.world = world;
    this.machine = world.machine;
    this.wallJumps = life.wallJumps();
    this.renames = new Chance(~life.seed());
    this.chance = world.chance.split();
    this.wall = world.chance.split();
    this.owner = new Owner(world, world.chance.split());
    this.deaths = new Deaths(world, chance, owner);
  }

  void begin() {
    var incidents =
        new Incidents<>(world.clock, world.agenda, chance, world.faults::mean, this::happen);
    for (var incident : Incident.values()) {
      incidents.schedule(incident);
    }
    new Seldom(world.clock, world.agenda, renames, world.faults::isCalm, machine::rename)
        .schedule(renames.oneOf(Long.MAX_VALUE, 10 * SECOND, 300 * SECOND, 7200 * SECOND));
    new OtherClients(world).begin();
  }

  private void happen(Incident incident) {
    world.trace.note(world.clock.nanos(), incident.name());
    switch (incident) {
      case CARRIER_FLAP -> flap();
      case ADMIN_DOWN -> adminDown();
      case RECREATED -> recreate();
      case NEW_HARDWARE -> machine.reopen(other(machine.mac()));
      case SUSPEND -> suspend();
      case WALL_JUMP -> jump();
      case KILL -> deaths.kill();
      case POWER_LOSS -> deaths.losePower();
      case TORN_FILE -> world.disk.tear();
      case ADDRESS_REMOVED -> removeAddress();
      case ADDRESS_CONFLICT -> conflict();
      case OWNER_RENEWS -> world.process().ifPresent(ClientProcess::renew);
      case SERVER_FORGETS -> world.lan.forget();
      case FORCERENEW -> world.lan.forceRenew(machine.wire(), machine.lastAsked());
      case FOREIGN_ADDRESS -> owner.changesAddress(held().or(machine::lastWanted));
      case OWNER_EDITS -> owner.edits();
    }
  }

  private void later(long delay, Runnable happening) {
    world.agenda.enter(world.clock.nanos() + delay, happening);
  }

  private void look() {
    world.process().ifPresent(ClientProcess::look);
    world.process().ifPresent(ClientProcess::wake);
  }

  private void flap() {
    world.kernel.device().carrier(State.DOWN);
    look();
    later(chance.oneOf(1, SECOND / 10, 3 * SECOND, 100 * SECOND), this::carrierReturns);
  }

  private void carrierReturns() {
    world.kernel.device().carrier(State.UP);
    look();
  }

  private void adminDown() {
    world.kernel.admin(State.DOWN);
    look();
    later(chance.oneOf(1, SECOND, 30 * SECOND), this::adminReturns);
  }

  private void adminReturns() {
    world.kernel.admin(State.UP);
    look();
  }

  /** Deleted, and there again with another ifindex: nothing is left on it. */
  private void recreate() {
    world.kernel.clear();
    world.checks.foreign().changed();
    machine.reopen(machine.mac());
  }

  private static MacAddress other(MacAddress mac) {
    return mac.equals(FIRST_MAC) ? OTHER_MAC : FIRST_MAC;
  }

  private void suspend() {
    var asleep = world.process().flatMap(p -> p.state().lease()).filter(this::isUsable);
    world.clock.suspend(
        chance.oneOf(100 * SECOND, 1000 * SECOND, 10_000 * SECOND, 300_000 * SECOND));
    if (world.faults.comes(Lot.Kind.OTHERWISE_AFTER_SLEEP)) {
      wakeOtherwise();
    }
    later(0, () -> world.process().ifPresent(ClientProcess::resumed));
    asleep.filter(lease -> world.process().isPresent()).ifPresent(this::watchOver);
  }

  /** Before anything is due: the interface has another name, and the clock may be behind. */
  private void wakeOtherwise() {
    machine.rename();
    boolean isBehind = world.faults.chance(Lot.Kind.OTHERWISE_AFTER_SLEEP).below(2) == 0;
    if (isBehind && wallJumps == WallJumps.HAPPEN) {
      world.clock.stepWall(-3600 * SECOND);
    }
  }

  private boolean isUsable(Lease lease) {
    return world.kernel.device().isUsable() && !world.clock.now().reached(lease.expiresAt());
  }

  private void watchOver(Lease lease) {
    int incarnation = machine.aliveIncarnation();
    long messages = machine.messages();
    long givenUp = machine.givenUp();
    int linkChanges = world.kernel.device().changes();
    var ended = Optional.of(lease).filter(held -> world.clock.now().reached(held.expiresAt()));
    later(
        5 * SECOND,
        () -> {
          if (machine.aliveIncarnation() == incarnation) {
            var state = world.process().orElseThrow().state();
            boolean excused =
                world.kernel.device().changes() != linkChanges || machine.givenUp() != givenUp;
            world.checks.i17(excused || machine.messages() > messages);
            ended.ifPresent(gone -> world.checks.i17(gone, state));
          }
        });
  }

  private void jump() {
    long by = wall.oneOf(-10 * YEAR, -3600 * SECOND, -SECOND, SECOND, 3600 * SECOND, 10 * YEAR);
    if (wallJumps == WallJumps.HAPPEN) {
      world.clock.stepWall(by);
    }
  }

  private void conflict() {
    var address = held().or(machine::lastWanted).orElseGet(() -> world.lan.anyAddress());
    machine.transit(machine.neighbours().steal(address));
    if (chance.below(2) == 0) {
      later(chance.below(15 * SECOND), () -> machine.transit(machine.neighbours().steal(address)));
    }
    later(chance.oneOf(SECOND, 200 * SECOND), machine.neighbours()::repent);
  }

  private Optional<Ipv4Address> held() {
    return world.process().flatMap(p -> p.state().lease()).map(Lease::address);
  }

  private void removeAddress() {
    held().ifPresent(world.kernel::removeAddress);
    world.checks.foreign().changed();
  }
}
