package org.jdhclient.simulation;

import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Seldom;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.AnothersLease;
import org.jdhclient.simulation.model.Lot;

/** Clients of other interfaces, here or in another network namespace, with the same lease file. */
final class OtherClients {
  private static final long SECOND = VirtualClock.SECOND;

  private final World world;
  private final Chance chance;

  OtherClients(World world) {
    this.world = world;
    this.chance = world.faults.chance(Lot.Kind.ANOTHERS_LEASE);
  }

  void begin() {
    new Seldom(world.clock, world.agenda, chance, world.faults::isCalm, this::put)
        .schedule(chance.oneOf(Long.MAX_VALUE, 100 * SECOND, 7200 * SECOND));
  }

  private void put() {
    if (world.faults.comes(Lot.Kind.ANOTHERS_LEASE)) {
      var name = world.kernel.device().name();
      var lease = AnothersLease.drawn(name, world.clock.wall(), chance);
      world.trace.note(world.clock.nanos(), "another's lease of " + lease.interfaceName());
      world.checks.disk().another(lease);
      world.disk.anotherPuts(lease);
    }
  }
}
