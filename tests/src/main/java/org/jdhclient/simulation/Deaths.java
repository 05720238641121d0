package org.jdhclient.simulation;

import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.Lot;

/** Ends the client's process, which is not told, and has another one begin after a while. */
final class Deaths {
  private static final long SECOND = VirtualClock.SECOND;
  private static final int MOST_CALLS = 30;

  /** In which the next client has asked, and may have been refused. */
  private static final long SHORT_WHILE = 15 * SECOND;

  private final World world;
  private final Chance chance;
  private final Owner owner;

  Deaths(World world, Chance chance, Owner owner) {
    this.world = world;
    this.chance = chance;
    this.owner = owner;
  }

  private void later(long delay, Runnable happening) {
    world.agenda.enter(world.clock.nanos() + delay, happening);
  }

  void kill() {
    long delay = chance.oneOf(SECOND / 10, 5 * SECOND, 90 * SECOND, 5000 * SECOND);
    long calls = chance.below(MOST_CALLS);
    if (chance.below(2) == 0) {
      world.machine.kill();
      restart(delay);
    } else {
      world.machine.killAfter(calls, () -> restart(delay));
    }
  }

  private void restart(long delay) {
    if (world.faults.comes(Lot.Kind.RELEASED_MEANWHILE)) {
      later(world.faults.chance(Lot.Kind.RELEASED_MEANWHILE).below(delay), this::giveBack);
    }
    if (world.faults.comes(Lot.Kind.SAME_NUMBER_MEANWHILE)) {
      var lot = world.faults.chance(Lot.Kind.SAME_NUMBER_MEANWHILE);
      owner.hasTheSameNumber(delay + lot.below(SHORT_WHILE));
    }
    later(
        delay,
        () -> {
          if (world.process().isEmpty()) {
            world.machine.start();
          }
        });
  }

  /** The owner gives back what a client has left that was killed; this may be killed, too. */
  private void giveBack() {
    if (world.process().isEmpty() && !world.faults.isCalm()) {
      var lot = world.faults.chance(Lot.Kind.RELEASED_MEANWHILE);
      world.trace.note(world.clock.nanos(), "released meanwhile");
      world.machine.releaseOnRecord(lot.below(3) == 0 ? lot.below(MOST_CALLS) : Long.MAX_VALUE);
    }
  }

  /** The machine starts anew: the kernel knows nothing, the disk what was synced. */
  void losePower() {
    world.machine.kill();
    world.kernel.clear();
    world.checks.foreign().changed();
    world.disk.losePower();
    restart(20 * SECOND);
  }
}
