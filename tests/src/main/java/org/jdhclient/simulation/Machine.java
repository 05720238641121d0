package org.jdhclient.simulation;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Reply;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.simulation.invariant.BootpView;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.Moment.Cause;
import org.jdhclient.simulation.model.Faults.Rate;
import org.jdhclient.simulation.model.Neighbours;
import org.jdhclient.simulation.model.VirtualClock;
import org.jdhclient.simulation.model.WireModel;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** The guest: starts the client's process, gives it what comes, and starts it again. */
final class Machine implements ExecutorModel.Network, ClientProcess.Witness {
  private static final Octets HOST_NAME = Octets.ofLatin1("guest");

  private final World world;
  private final SplittableRandom xids;
  private final Killer killer = new Killer();
  private final ConfiguratorModel configurator;
  private final ArchiveModel archive;
  private final WireModel wire;
  private final Neighbours neighbours;
  private final ConflictDetection conflicts;
  private Optional<ClientProcess> process = Optional.empty();
  private Optional<DhcpMessage> lastAsked = Optional.empty();
  private MacAddress mac = new MacAddress(0x00163e5a0001L);
  private Runnable afterDeath = () -> {};
  private int incarnations;
  private long messages;
  private long excusedBinds;

  Machine(World world) {
    this.world = world;
    xids = new SplittableRandom(world.chance.anyLong());
    conflicts = ConflictDetection.values()[world.chance.below(2)];
    wire =
        world.lan.wire(world.clock, world.agenda, world.faults, world.chance.split(), world.kernel);
    wire.attach(this::receive);
    neighbours = world.lan.neighbours();
    configurator =
        new ConfiguratorModel(
            world.kernel, world.clock, world.faults, world.chance.split(), killer);
    archive = new ArchiveModel(world.disk, world.clock, killer, world.checks.disk());
  }

  void start() {
    killer.spare();
    incarnations++;
    var present = configurator.present();
    begin(DhcpClient.start(config(), xids, archive.read(), present, world.clock.now())).begin();
  }

  private ClientConfig config() {
    return ClientConfig.of(mac, HOST_NAME, Ipv4Address.BROADCAST, Ports.DEFAULT, conflicts);
  }

  private ClientProcess begin(DhcpClient client) {
    configurator.begin();
    var executor = new ExecutorModel(mac, configurator, archive, killer, this);
    var begun = new ClientProcess(client, executor, world.kernel, world.clock, this, incarnations);
    process = Optional.of(begun);
    return begun;
  }

  /** The interface has another name: its client goes on under it. */
  void rename() {
    archive.rename();
    process.ifPresent(alive -> alive.goOn(config()));
  }

  /** SIGKILL, now. */
  void kill() {
    process = Optional.empty();
  }

  /** SIGKILL, at one of the next calls; and what is to be done then. */
  void killAfter(long calls, Runnable then) {
    killer.killAfter(calls);
    afterDeath = then;
  }

  /** Nobody wants the process dead any more. */
  void spare() {
    killer.spare();
  }

  /** What befalls the interface takes its client with it; a new one begins. */
  void reopen(MacAddress hardware) {
    process.ifPresent(ClientProcess::stop);
    kill();
    mac = hardware;
    start();
  }

  @Override
  public void saw(Moment moment, ClientProcess of) {
    messages += moment.sentMessages().size();
    world.saw(moment);
    if (moment.isKilled()) {
      kill();
      afterDeath.run();
    }
  }

  @Override
  public void isIncomplete() {
    if (configurator.binds() != excusedBinds) {
      excusedBinds = configurator.binds();
      world.excuse();
    }
  }

  @Override
  public void send(Octets frame, Ipv4Address destination) {
    lastAsked = Optional.of(decoded(frame));
    wire.send(frame, destination);
  }

  private static DhcpMessage decoded(Octets frame) {
    try {
      return DhcpMessage.decode(DatagramFrame.decode(frame).udp().payload());
    } catch (MalformedPacketException e) {
      throw new IllegalStateException("sent, and does not decode", e);
    }
  }

  @Override
  public void send(ArpPacket packet) {
    neighbours.answer(packet).ifPresent(this::transit);
  }

  /** An ARP packet on its way to the client. */
  void transit(ArpPacket packet) {
    if (world.kernel.isUsable() && !world.chance.hits(world.faults.of(Rate.DROP))) {
      world.agenda.enter(
          world.clock.nanos() + VirtualClock.MILLI / 2, () -> heard(packet.encodeFrame()));
    }
  }

  private void heard(Octets frame) {
    try {
      var packet = ArpPacket.decode(frame);
      process.ifPresent(alive -> alive.hear(packet));
    } catch (MalformedPacketException e) {
      throw new IllegalStateException("an ARP packet that does not decode", e);
    }
  }

  /** Mirrors ReplyReceiver of the product: what does not decode, or is refused, ends here. */
  private void receive(WireModel.Delivery delivery) {
    if (process.isEmpty()) {
      return;
    }
    try {
      var frame = DatagramFrame.decode(delivery.frame());
      var udp = frame.udp();
      var sighting =
          new ChecksumSighting(
              frame.ip().source(),
              frame.ethernet().source(),
              udp.checksum(),
              udp.checksum().verdict(delivery.checksum()),
              ChecksumMode.KERNEL);
      if (udp.destinationPort() == Ports.DEFAULT.client() && sighting.isAccepted()) {
        var message = DhcpMessage.decode(udp.payload());
        var reply = new Reply(frame.ip().source(), frame.ip().destination(), message);
        var alive = process.get();
        alive.receive(reply, alive.moment(Cause.REPLY).about(new BootpView(udp.payload())));
      }
    } catch (MalformedPacketException e) {
      world.trace.note(world.clock.nanos(), "malformed: " + e.getMessage());
    }
  }

  /** rtnetlink tells of addresses that went, by whomever; or tells that it could not. */
  void tellOfRemovals() {
    for (var address : world.kernel.takeRemoved()) {
      long at = world.clock.nanos() + VirtualClock.MILLI / 10;
      if (world.chance.hits(world.faults.of(Rate.NETLINK_OVERRUN))) {
        world.agenda.enter(at, () -> process.ifPresent(ClientProcess::lookAtAll));
      } else {
        world.agenda.enter(at, () -> process.ifPresent(alive -> removed(address, alive)));
      }
    }
  }

  private void removed(Ipv4Address address, ClientProcess alive) {
    long before = configurator.binds();
    alive.addressRemoved(address);
    var lease = alive.client().state().lease().map(Lease::address);
    if (configurator.binds() == before && lease.equals(Optional.of(address))) {
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

  ConfiguratorModel configurator() {
    return configurator;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  WireModel wire() {
    return wire;
  }

  MacAddress mac() {
    return mac;
  }

  /** Messages sent so far. */
  long messages() {
    return messages;
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
