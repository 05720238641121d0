package org.jdhclient.simulation;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdhclient.simulation.invariant.Sentence;
import org.jdhclient.simulation.invariant.ViolationException;
import org.jdhclient.simulation.model.DeviceModel.State;
import org.jdhclient.simulation.model.VirtualClock;

/** Lives one life, from its troubles through its calm to its end. */
final class Simulation {
  /** What I-16 allows a client that is trying. */
  private static final long PROGRESS = 130 * VirtualClock.SECOND;

  /** Half an attempt more, a rest at its longest, and what I-16 allows. */
  private static final long PATIENCE = (61 + 450) * VirtualClock.SECOND + PROGRESS;

  private static final long AFTER_THE_END = 1000 * VirtualClock.SECOND;

  private final Life life;
  private final World world;

  private Simulation(Life life, Consumer<String> lines) {
    this.life = life;
    this.world = new World(life.seed(), lines);
  }

  /**
   * What became of a life.
   *
   * @param hash of its trace
   * @param incarnations of the client's process
   * @param seconds that it took in its own time
   */
  record Outcome(
      long seed,
      long hash,
      int incarnations,
      long seconds,
      Optional<ViolationException> violation) {
    private Outcome violating(Sentence sentence, String what) {
      var violation = new ViolationException(sentence, what);
      return new Outcome(seed, hash, incarnations, seconds, Optional.of(violation));
    }
  }

  /**
   * @param lines where the trace goes
   */
  static Outcome run(Life life, Consumer<String> lines) {
    return new Simulation(life, lines).run();
  }

  /** With what must hold of the life as a whole, for which it is lived three times: I-18, I-27. */
  static Outcome runChecked(Life life) {
    var outcome = run(life, Trace.NOWHERE);
    if (outcome.violation().isPresent()) {
      return outcome;
    }
    if (run(life, Trace.NOWHERE).hash() != outcome.hash()) {
      return outcome.violating(Sentence.I_18, "another trace the second time");
    }
    boolean comparable = outcome.incarnations() == 1;
    return comparable && run(life.withoutWallJumps(), Trace.NOWHERE).hash() != outcome.hash()
        ? outcome.violating(Sentence.I_27, "another trace without wall jumps")
        : outcome;
  }

  private Outcome run() {
    long began = world.clock.nanos();
    Optional<ViolationException> violation = Optional.empty();
    try {
      live();
    } catch (ViolationException e) {
      violation = Optional.of(e);
    }
    return new Outcome(
        life.seed(),
        world.trace.hash(),
        world.machine.incarnations(),
        (world.clock.nanos() - began) / VirtualClock.SECOND,
        violation);
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
