package org.jdhclient.simulation6;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.engine6.Engine6;
import org.jdhclient.engine6.Engine6Settings;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.port.Calls;
import org.jdhclient.simulation.port.ClocksPort;
import org.jdhclient.simulation.port.LogPort;
import org.jdhclient.simulation.port.ResolverPort;
import org.jdhclient.simulation.port.Steps;
import org.jdhclient.simulation6.invariant.Moment6;
import org.jdhclient.simulation6.invariant.Sentence6;
import org.jdhclient.simulation6.lan.Wire6;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.simulation6.model.Rate;
import org.jdhclient.simulation6.port.LinkPort6;
import org.jdhclient.simulation6.port.NetworkPort6;
import org.jdhclient.simulation6.port.RecordPort6;
import org.jdhclient.simulation6.port.ScriptsPort6;

/** The guest machine: starts the client's process, gives it what comes, and starts it again. */
final class Machine6 {
  private final World6 world;
  private final SplittableRandom xids;
  private final Calls<Moment6> calls = new Calls<>();
  private final NetworkPort6 network;
  private final HostPorts6 ports;
  private final Wire6 wire;
  private Optional<Process6> process = Optional.empty();
  private Runnable afterDeath = () -> {};
  private int incarnations;
  private long messages;

  Machine6(World6 world) {
    this.world = world;
    xids = new SplittableRandom(world.chance.anyLong());
    wire =
        new Wire6(
            world.clock,
            world.agenda,
            world.odds,
            world.chance.split(),
            world.kernel,
            world.servers);
    wire.attach(delivery -> process.ifPresent(alive -> alive.receive(delivery)));
    network = new NetworkPort6(calls, world.kernel, world.odds, world.chance.split());
    ports = ports();
  }

  private HostPorts6 ports() {
    return new HostPorts6(
        new LinkPort6(calls, world.odds, world.chance.split(), wire::send),
        network,
        new ResolverPort(calls, world.resolver, world.checks::resolverChanged),
        new RecordPort6(calls, world.disk, world.checks.record()),
        new ScriptsPort6(calls, world.hooks, world.resolver, world.odds, world.chance.split()),
        new LogPort(line -> {}),
        new ClocksPort(world.clock));
  }

  void start() {
    calls.spare();
    incarnations++;
    world.hooks.forgotten();
    var settings = settings();
    world.checks.record().begins();
    var engine = Engine6.start(settings, ports, xids);
    world.checks.begun(settings.declared());
    var begun = new Process6(engine, ports, steps(), world.kernel, world.clock, incarnations);
    process = Optional.of(begun);
    begun.begin();
  }

  private Steps<Moment6> steps() {
    return new Steps<>(calls, Sentence6.I6_25, this::saw);
  }

  private Engine6Settings settings() {
    return world.guest.settings(world.kernel, incarnations);
  }

  /** The interface has another name: its client goes on under it. */
  void rename() {
    world.kernel.device().rename();
    process.ifPresent(alive -> alive.rename(settings()));
  }

  /** The client reads its configuration anew, and finds the same. */
  void reconfigure() {
    process.ifPresent(alive -> alive.reconfigure(settings()));
  }

  /** SIGKILL, now. */
  void kill() {
    process = Optional.empty();
  }

  /** SIGKILL, at one of the next calls; and what is to be done then. */
  void killAfter(long more, Runnable then) {
    calls.killAfter(more);
    afterDeath = then;
  }

  /** Nobody wants the process dead any more. */
  void spare() {
    calls.spare();
  }

  private void saw(Moment6 moment) {
    world.saw(moment);
    messages += moment.sentMessages().size();
    if (moment.isKilled()) {
      kill();
      afterDeath.run();
    }
  }

  /** rtnetlink tells of addresses that came or went, by whomever; or tells that it could not. */
  void tellOfAddresses() {
    for (var event : world.kernel.takeEvents()) {
      long at = world.clock.nanos() + VirtualClock.MILLI / 10;
      if (world.chance.hits(world.odds.of(Rate.NETLINK_OVERRUN))) {
        world.agenda.enter(at, () -> process.ifPresent(Process6::lookAtAll));
      } else {
        world.agenda.enter(at, () -> process.ifPresent(alive -> alive.address(event)));
      }
    }
  }

  /** A server sends what nobody has asked for. */
  void reconfigured() {
    wire.reconfigure(Kernel6.LINK_LOCAL);
  }

  NetworkPort6 network() {
    return network;
  }

  Optional<Process6> process() {
    return process;
  }

  int aliveIncarnation() {
    return process.map(Process6::incarnation).orElse(0);
  }

  /** All that were sent so far. */
  long messages() {
    return messages;
  }

  int incarnations() {
    return incarnations;
  }
}
