package org.jdhclient.simulation6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Incidents;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.life.Life;
import org.jdhclient.simulation.life.Life.WallJumps;
import org.jdhclient.simulation.model.DeviceModel.State;
import org.jdhclient.simulation6.model.Incident;

/** Brings about what befalls a world of DHCPv6 now and then. */
final class Troubles6 {
  private static final long SECOND = VirtualClock.SECOND;
  private static final long YEAR = 365L * 86_400 * SECOND;
  private static final int MOST_CALLS = 30;
  private static final int BURST = 40;

  /** For so long the pace holds a message back at most, and a random delay beside it. */
  private static final long PACE = 22 * SECOND;

  private static final long BETWEEN = SECOND / 4;
  private static final int OWNERS_LENGTH = 64;
  private static final long OTHERS = 0x0541_4e4f_5448_4552L;

  private final World6 world;
  private final Machine6 machine;
  private final WallJumps wallJumps;
  private final Chance chance;

  /** The clock on the wall draws for itself: whether it is heeded changes nothing else. */
  private final Chance wall;

  /** So do those who do something over and over. */
  private final Chance bursts;

  private final OtherClients6 others;

  Troubles6(World6 world, Life life) {
    this.world = world;
    this.machine = world.machine;
    this.wallJumps = life.wallJumps();
    this.chance = world.chance.split();
    this.wall = world.chance.split();
    this.bursts = new Chance(~life.seed());
    this.others = new OtherClients6(world, new Chance(life.seed() ^ OTHERS));
  }

  void begin() {
    var incidents =
        new Incidents<>(world.clock, world.agenda, chance, world.odds::mean, this::happen);
    for (var incident : Incident.values()) {
      incidents.schedule(incident);
    }
    others.begin();
  }

  private void happen(Incident incident) {
    world.trace.note(world.clock.nanos(), incident.name());
    switch (incident) {
      case CARRIER_FLAP -> flap();
      case ADMIN_DOWN -> adminDown();
      case LINK_LOCAL_LOST -> loseLinkLocal();
      case SUSPEND -> suspend();
      case WALL_JUMP -> jump();
      case KILL -> kill();
      case POWER_LOSS -> losePower();
      case TORN_FILE -> tear();
      case ADDRESS_REMOVED -> held().forEach(world.kernel::remove);
      case OWNER_RENEWS -> now(() -> world.process().ifPresent(Process6::renew));
      case OWNER_EDITS -> ownerEdits();
      case OWNERS_ADDRESS -> ownersAddress();
      case SERVER_FORGETS -> world.servers.forget();
      case RECONFIGURE -> now(machine::reconfigured);
      case ROUTER_SPEAKS -> routerSpeaks();
      case READS_CONFIGURATION -> machine.reconfigure();
      case RENAMED -> machine.rename();
    }
  }

  /** Once, or over and over: who has no patience, or is malicious. */
  private void now(Runnable happening) {
    int times = bursts.below(4) == 0 ? BURST : 1;
    for (int i = 0; i < times; i++) {
      later(i * BETWEEN, () -> unlessCalm(happening));
    }
  }

  private void unlessCalm(Runnable happening) {
    if (!world.odds.isCalm()) {
      happening.run();
    }
  }

  private void later(long delay, Runnable happening) {
    world.agenda.enter(world.clock.nanos() + delay, happening);
  }

  private void suspend() {
    world.clock.suspend(
        chance.oneOf(100 * SECOND, 1000 * SECOND, 10_000 * SECOND, 300_000 * SECOND));
    boolean wasThere = isReachable() && hasLease();
    later(0, () -> world.process().ifPresent(Process6::resumed));
    if (wasThere) {
      watchOver();
    }
  }

  private boolean hasLease() {
    return world.process().flatMap(Process6::lease).isPresent();
  }

  /** Whether the client has a link, and an address on it to ask from. */
  private boolean isReachable() {
    return world.kernel.device().isUsable() && world.kernel.hasLinkLocal();
  }

  /** A lease that another host's address has cost meanwhile is nothing to ask about. */
  private void watchOver() {
    int incarnation = machine.aliveIncarnation();
    long messages = machine.messages();
    later(
        PACE,
        () -> {
          if (machine.aliveIncarnation() == incarnation && isReachable() && hasLease()) {
            world.checks.i28(machine.messages() > messages);
          }
        });
  }

  private void look() {
    world.process().ifPresent(Process6::look);
  }

  private void flap() {
    world.kernel.device().carrier(State.DOWN);
    look();
    later(
        chance.oneOf(1, SECOND / 10, 3 * SECOND, 100 * SECOND),
        () -> {
          world.kernel.device().carrier(State.UP);
          look();
        });
  }

  private void adminDown() {
    world.kernel.admin(State.DOWN);
    look();
    later(
        chance.oneOf(1, SECOND, 30 * SECOND),
        () -> {
          if (!world.kernel.device().isUp()) {
            world.kernel.admin(State.UP);
          }
          look();
        });
  }

  private void loseLinkLocal() {
    world.kernel.linkLocal(State.DOWN);
    later(
        chance.oneOf(SECOND, 60 * SECOND),
        () -> {
          if (world.kernel.device().isUp()) {
            world.kernel.linkLocal(State.UP);
          }
        });
  }

  private void jump() {
    long by = wall.oneOf(-10 * YEAR, -3600 * SECOND, -SECOND, SECOND, 3600 * SECOND, 10 * YEAR);
    if (wallJumps == WallJumps.HAPPEN) {
      world.clock.stepWall(by);
    }
  }

  private void kill() {
    long delay = chance.oneOf(SECOND / 10, 5 * SECOND, 90 * SECOND, 5000 * SECOND);
    long calls = chance.below(MOST_CALLS);
    if (chance.below(2) == 0) {
      machine.kill();
      restart(delay);
    } else {
      machine.killAfter(calls, () -> restart(delay));
    }
  }

  private void restart(long delay) {
    later(
        delay,
        () -> {
          if (world.process().isEmpty()) {
            machine.start();
          }
        });
  }

  /** The machine starts anew: the kernel knows nothing, the disk what was synced. */
  private void losePower() {
    machine.kill();
    world.kernel.clear();
    world.disk.losePower();
    world.checks.record().isOutOfHand();
    restart(20 * SECOND);
  }

  private void tear() {
    world.disk.tear();
    world.checks.record().isOutOfHand();
  }

  private List<Ipv6Address> held() {
    return lease().map(Lease6::addresses).orElse(List.of());
  }

  private Optional<Lease6> lease() {
    return world.process().flatMap(alive -> alive.engine().client().lease());
  }

  private void ownerEdits() {
    if (chance.below(2) == 0) {
      world.resolver.ownerEdits();
      world.checks.ownerEdited();
    } else {
      world.hooks.toggle();
    }
  }

  /** He sets an address of his own, or makes a leased one his; or takes his away. */
  private void ownersAddress() {
    var his = Ipv6Address.parse("2001:db8:1::250");
    if (world.kernel.find(his).isPresent()) {
      world.kernel.remove(his);
    } else {
      world.kernel.ownerSets(his, OWNERS_LENGTH);
    }
    if (chance.below(4) == 0) {
      held().stream().findFirst().ifPresent(held -> world.kernel.ownerSets(held, OWNERS_LENGTH));
    }
  }

  private void routerSpeaks() {
    var words = RouterWord.values();
    machine.network().routersSay(words[chance.below(words.length)]);
    long valid = chance.oneOf(0, 86_400);
    var address = new Ipv6Address(0x2001_0db8_0000_0001L + chance.below(3), 0);
    var prefix = Ipv6Prefix.containing(address, OWNERS_LENGTH);
    world
        .process()
        .ifPresent(alive -> alive.router(() -> alive.engine().prefixAdvertised(prefix, valid)));
  }
}
