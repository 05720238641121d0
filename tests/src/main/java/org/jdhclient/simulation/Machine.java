package org.jdhclient.simulation;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.engine.Engine;
import org.jdhclient.engine.EngineSettings;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.Sentence;
import org.jdhclient.simulation.lan.Neighbours;
import org.jdhclient.simulation.lan.WireModel;
import org.jdhclient.simulation.model.Faults.Rate;
import org.jdhclient.simulation.model.KernelAddress;
import org.jdhclient.simulation.port.Calls;
import org.jdhclient.simulation.port.LinkPort;
import org.jdhclient.simulation.port.NetworkPort;
import org.jdhclient.simulation.port.Steps;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Octets;

/** The guest machine: starts the client's process, gives it what comes, and starts it again. */
final class Machine implements LinkPort.Network {
  private final World world;
  private final SplittableRandom xids;
  private final Calls<Moment> calls = new Calls<>();
  private final NetworkPort network;
  private final Guest guest;
  private final WireModel wire;
  private final Neighbours neighbours;
  private final ConflictDetection conflicts;
  private LinkPort link;
  private Optional<ClientProcess> process = Optional.empty();
  private Optional<DhcpMessage> lastAsked = Optional.empty();
  private Runnable afterDeath = () -> {};
  private int incarnations;
  private long messages;
  private long givenUp;
  private long excusedAttempts;

  Machine(World world) {
    this.world = world;
    xids = new SplittableRandom(world.chance.anyLong());
    conflicts = ConflictDetection.values()[world.chance.below(2)];
    wire =
        world.lan.wire(world.clock, world.agenda, world.faults, world.chance.split(), world.kernel);
    wire.attach(this::receive);
    neighbours = world.lan.neighbours();
    network =
        new NetworkPort(
            calls, world.kernel, world.checks.owners(), world.faults, world.chance.split());
    guest = new Guest(world, calls);
    link = new LinkPort(calls, world.kernel, this, world.faults);
  }

  void start() {
    open().begin();
  }

  /**
   * The command that gives back the lease on record, where no client runs.
   *
   * @param mayMake calls before it is killed
   */
  void releaseOnRecord(long mayMake) {
    afterDeath = () -> {};
    var command = open();
    calls.killAfter(mayMake);
    command.giveBack();
    calls.spare();
    kill();
  }

  private ClientProcess open() {
    calls.spare();
    incarnations++;
    world.kernel.device().clientStarts();
    link = new LinkPort(calls, world.kernel, this, world.faults);
    var ports = guest.ports(link, network);
    var engine = Engine.start(settings(), ports, xids);
    var steps = new Steps<>(calls, Sentence.I_26, this::saw);
    var begun =
        new ClientProcess(
            engine, ports, steps, world.kernel, world.clock, this::excuse, incarnations);
    process = Optional.of(begun);
    return begun;
  }

  private EngineSettings settings() {
    return guest.settings(conflicts, incarnations);
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

  /** What befalls the interface takes its client with it; a new one begins. */
  void reopen(MacAddress hardware) {
    process.ifPresent(ClientProcess::stop);
    kill();
    world.kernel.device().hardware(hardware);
    start();
  }

  private void saw(Moment moment) {
    messages += moment.sentMessages().size();
    givenUp += moment.isRefused() && moment.after().lease().isEmpty() ? 1 : 0;
    world.saw(moment);
    if (moment.isKilled()) {
      kill();
      afterDeath.run();
    }
  }

  /** The kernel did not take all of a lease. */
  private void excuse() {
    if (network.attempts() != excusedAttempts) {
      excusedAttempts = network.attempts();
      world.excuse();
    }
  }

  @Override
  public void send(DhcpMessage message, Ipv4Address destination) {
    lastAsked = Optional.of(message);
    wire.send(message, destination);
  }

  @Override
  public void send(ArpPacket packet) {
    neighbours.answer(packet).ifPresent(this::transit);
  }

  /** An ARP packet on its way to the client. */
  void transit(ArpPacket packet) {
    if (world.kernel.device().isUsable() && !world.chance.hits(world.faults.of(Rate.DROP))) {
      world.agenda.enter(world.clock.nanos() + VirtualClock.MILLI / 2, () -> heard(packet));
    }
  }

  private void heard(ArpPacket packet) {
    process.filter(alive -> link.hears(packet)).ifPresent(alive -> alive.hear(packet));
  }

  private void receive(WireModel.Delivery delivery) {
    process.ifPresent(alive -> alive.receive(delivery));
  }

  /** rtnetlink tells of addresses that went, by whomever; or tells that it could not. */
  void tellOfRemovals() {
    for (var gone : world.kernel.takeRemoved()) {
      long at = world.clock.nanos() + VirtualClock.MILLI / 10;
      if (world.chance.hits(world.faults.of(Rate.NETLINK_OVERRUN))) {
        world.agenda.enter(at, () -> process.ifPresent(ClientProcess::lookAtAll));
      } else {
        world.agenda.enter(at, () -> process.ifPresent(alive -> removed(gone, alive)));
      }
    }
  }

  private void removed(KernelAddress gone, ClientProcess alive) {
    long before = network.attempts();
    alive.addressRemoved(gone);
    var lease = alive.state().lease().map(Lease::address);
    if (network.attempts() == before && lease.equals(Optional.of(gone.address()))) {
      world.excuse();
    }
  }

  Optional<ClientProcess> process() {
    return process;
  }

  int aliveIncarnation() {
    return process.map(ClientProcess::incarnation).orElse(0);
  }

  int incarnations() {
    return incarnations;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  WireModel wire() {
    return wire;
  }

  MacAddress mac() {
    return world.kernel.device().macAddress();
  }

  /** Messages sent so far. */
  long messages() {
    return messages;
  }

  /** How often the client was without a lease after the kernel had not taken something. */
  long givenUp() {
    return givenUp;
  }

  /** The address that was last asked for, if one was. */
  Optional<Ipv4Address> lastWanted() {
    return lastAsked
        .flatMap(message -> message.options().get(StandardOptions.REQUESTED_ADDRESS.code()))
        .map(value -> new Ipv4Address((int) unsigned(value)));
  }

  private static long unsigned(Octets fourOctets) {
    long value = 0;
    for (int i = 0; i < fourOctets.length(); i++) {
      value = value << 8 | fourOctets.at(i);
    }
    return value;
  }

  Optional<DhcpMessage> lastAsked() {
    return lastAsked;
  }
}
