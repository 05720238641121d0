package org.jdhclient.simulation;

import java.util.function.Consumer;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.invariant.Sentence;
import org.jdhclient.simulation.life.Life;
import org.jdhclient.simulation.life.Living;
import org.jdhclient.simulation.life.Outcome;
import org.jdhclient.simulation.life.Worlds;
import org.jdhclient.simulation.model.DeviceModel.State;

/** Lives one life, from its troubles through its calm to its end. */
final class Simulation {
  /** What I-16 allows a client that is trying. */
  private static final long PROGRESS = 130 * VirtualClock.SECOND;

  /** Half an attempt more, a rest at its longest, and what I-16 allows. */
  private static final long PATIENCE = (61 + 450) * VirtualClock.SECOND + PROGRESS;

  private static final long AFTER_THE_END = 1000 * VirtualClock.SECOND;

  static final Worlds WORLDS =
      new Worlds("tests/simulate", Simulation::run, Sentence.I_18, Sentence.I_27);

  private final Life life;
  private final World world;

  private Simulation(Life life, Consumer<String> lines) {
    this.life = life;
    this.world = new World(life.seed(), lines);
  }

  /**
   * @param lines where the trace goes
   */
  static Outcome run(Life life, Consumer<String> lines) {
    return new Simulation(life, lines).run();
  }

  private Outcome run() {
    return new Living(life, world.clock, world.trace, world.machine::incarnations)
        .outcome(this::live);
  }

  private void live() {
    world.machine.start();
    new Troubles(world, life).begin();
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
    world.faults.cease();
    world.lan.recover();
    world.machine.neighbours().repent();
    world.machine.spare();
    world.kernel.device().carrier(State.UP);
    world.kernel.admin(State.UP);
    world.clock.advanceTo(world.clock.nanos() + VirtualClock.MILLI);
    if (world.process().isEmpty()) {
      world.machine.start();
    }
    world.process().ifPresent(ClientProcess::look);
    stepUntil(world.clock.nanos() + PATIENCE);
    if (world.process().orElseThrow().state().lease().isEmpty()) {
      // A server that has forgotten a lease may have refused it a moment ago.
      stepUntil(world.clock.nanos() + PROGRESS);
    }
    world.checks.i16(world.process().orElseThrow().state());
  }

  private void stepUntil(long end) {
    while (world.clock.nanos() < end) {
      world.step(end);
    }
  }

  /** The owner wants the client to end, with or without a word to the server. */
  private void part() {
    var process = world.process().orElseThrow();
    if (world.chance.below(2) == 0) {
      process.release();
    } else {
      process.stop();
    }
    stepUntil(world.clock.nanos() + AFTER_THE_END);
  }
}
