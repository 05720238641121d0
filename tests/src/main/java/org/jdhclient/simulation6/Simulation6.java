package org.jdhclient.simulation6;

import java.util.function.Consumer;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.life.Life;
import org.jdhclient.simulation.life.Living;
import org.jdhclient.simulation.life.Outcome;
import org.jdhclient.simulation.life.Worlds;
import org.jdhclient.simulation.model.DeviceModel.State;
import org.jdhclient.simulation6.invariant.Sentence6;
import org.jdhclient.simulation6.model.Kernel6;

/** Lives one life, from its troubles through its calm to its end. */
public final class Simulation6 {
  public static final Worlds WORLDS =
      new Worlds("tests/simulate -6", Simulation6::run, Sentence6.I6_18, Sentence6.I6_26);

  private static final long SECOND = VirtualClock.SECOND;

  /**
   * Each of three servers that are gone is asked ten times (RFC 9915 7.6), which takes 190 s and a
   * tenth more; then comes a rest, and what one exchange takes, with late timers.
   */
  private static final long PATIENCE = (3 * 210 + 130 + 130) * SECOND;

  /** The longest interval that a server here asks for (SOL_MAX_RT), and a tenth more. */
  private static final long LONGEST_INTERVAL = 86_400 * 11 / 10 * SECOND;

  private static final long AFTER_THE_END = 1000 * SECOND;

  private final World6 world;
  private final Life life;

  private Simulation6(Life life, Consumer<String> lines) {
    this.life = life;
    this.world = new World6(life.seed(), lines);
  }

  private static Outcome run(Life life, Consumer<String> lines) {
    return new Simulation6(life, lines).run();
  }

  private Outcome run() {
    return new Living(life, world.clock, world.trace, world.machine::incarnations)
        .outcome(this::live);
  }

  private void live() {
    world.machine.start();
    new Troubles6(world, life).begin();
    long end = world.clock.nanos() + Life.LONGEST;
    for (int step = 0; step < life.steps() && world.clock.nanos() < end; step++) {
      world.step(end);
    }
    calm();
    part();
  }

  /** All is well from here on: so there must be a lease after a while. */
  private void calm() {
    world.trace.note(world.clock.nanos(), "calm");
    world.odds.cease();
    world.servers.recover();
    world.machine.spare();
    world.kernel.device().carrier(State.UP);
    if (!world.kernel.device().isUp()) {
      world.kernel.admin(State.UP);
    }
    if (world.kernel.find(Kernel6.LINK_LOCAL).isEmpty()) {
      world.kernel.linkLocal(State.UP);
    }
    world.clock.advanceTo(world.clock.nanos() + VirtualClock.MILLI);
    if (world.process().isEmpty()) {
      world.machine.start();
    }
    process().lookAtAll();
    long patience = PATIENCE;
    if (world.chance.below(2) == 0) {
      process().renew();
    } else {
      patience += LONGEST_INTERVAL;
    }
    awaitLease(world.clock.nanos() + patience);
    Sentence6.I6_19.require(process().hasLease(), "still ", process().phase());
    stepUntil(world.clock.nanos() + 40 * SECOND);
  }

  private void awaitLease(long end) {
    while (world.clock.nanos() < end && !process().hasLease()) {
      world.step(end);
    }
  }

  private void stepUntil(long end) {
    while (world.clock.nanos() < end) {
      world.step(end);
    }
  }

  private Process6 process() {
    return world.process().orElseThrow();
  }

  /** The owner wants the client to end, with or without a word to the server. */
  private void part() {
    if (world.chance.below(2) == 0) {
      process().release();
    } else {
      process().stop();
    }
    stepUntil(world.clock.nanos() + AFTER_THE_END);
    world.checks.ended(process().phase());
  }
}
