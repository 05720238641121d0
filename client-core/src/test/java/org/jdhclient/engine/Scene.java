package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.ServerMessage;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostPorts;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.lease.OptionModifiers;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.script.ScriptSubject;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.Octets;

/** An engine, its server, its owner and its host in virtual time. */
final class Scene {
  static final Ipv4Address ADDRESS = ServerMessage.ADDRESS;
  static final Ipv4Address OTHER = ServerMessage.OTHER_ADDRESS;
  private static final Ipv4Address RESOLVER = Ipv4Address.of(192, 0, 2, 53);
  static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:01");

  private static final BootTime START = BootTime.ofSeconds(1000);
  private static final long WALL_START = 1_795_374_159L;

  final FakeInterface network = new FakeInterface();
  final FakeLink link = new FakeLink();
  final FakeScripts scripts = new FakeScripts();
  final FakeRecords records = new FakeRecords();
  Ipv4Address relay = Ipv4Address.ANY;
  Persistence persistence = Persistence.KEEP_TRYING;
  ConflictDetection conflicts = ConflictDetection.ANNOUNCE;
  List<StoredLease> declared = List.of();
  List<Integer> requests = ClientConfig.DEFAULT_REQUEST_LIST;
  Engine engine;
  private BootTime now = START;

  private final Clocks clocks =
      new Clocks() {
        @Override
        public BootTime now() {
          return now;
        }

        @Override
        public BootTime awake() {
          return now;
        }

        @Override
        public WallTime wall() {
          return new WallTime(WALL_START + START.secondsUntil(now));
        }
      };

  private HostPorts ports() {
    return new HostPorts(
        link,
        network,
        records.mtuRecord(),
        records.resolverFile(),
        records.hostNameSetting(),
        records.leaseRecord(),
        scripts,
        records.log(),
        clocks);
  }

  private EngineSettings settings(String name) {
    var guest = Octets.ofLatin1("guest");
    var standard = ClientConfig.of(MAC, guest, Ipv4Address.BROADCAST, Ports.DEFAULT, conflicts);
    var config =
        new ClientConfig(
            MAC,
            standard.sends(),
            requests,
            List.of(),
            List.of(),
            OptionModifiers.NONE,
            OptionTable.STANDARD,
            standard.server(),
            relay,
            Ports.DEFAULT,
            standard.timing(),
            conflicts);
    return new EngineSettings(
        name, config, ChecksumMode.KERNEL, 0, declared, subject(), persistence);
  }

  ScriptSubject subject() {
    return ScriptSubject.of(network.name, 5, Map.of());
  }

  Clocks clocks() {
    return clocks;
  }

  /** A client that has not begun: all that it is for may be to end a lease on record. */
  Scene clientIsThere() {
    engine = Engine.start(settings(network.name), ports(), new SplittableRandom(1));
    return this;
  }

  /** A client starts, as after a crash if there was one before. */
  Scene clientStarts() {
    clientIsThere();
    engine.begin();
    engine.wake();
    return this;
  }

  /** A client has a lease of an ACK. */
  static Scene bound(ServerMessage ack) {
    return new Scene().clientStarts().serverLeases(ack);
  }

  static Scene bound() {
    return bound(ServerMessage.ack());
  }

  /** The server answers as long as it is asked, and grants what an ACK says. */
  Scene serverLeases(ServerMessage ack) {
    var offered = ack.decoded(0).yiaddr();
    return serverSends(ServerMessage.offer().address(offered)).serverSends(ack);
  }

  /** Each message names a name server. */
  Scene serverSends(ServerMessage message) {
    var naming =
        message.option(StandardOptions.DOMAIN_NAME_SERVERS.code(), ServerMessage.octets(RESOLVER));
    return comes(frame(naming.decoded(xid())), KernelChecksum.SILENT);
  }

  int xid() {
    return link.last.map(DhcpMessage::xid).orElse(0);
  }

  Scene comes(Octets frame, KernelChecksum word) {
    engine.frame(new Frame(frame, word));
    return this;
  }

  static Octets frame(DhcpMessage message) {
    return frameOf(message.encode());
  }

  static Octets frameOf(Octets payload) {
    return DatagramFrame.encodeBroadcast(
        MacAddress.parse("02:00:00:00:00:02"),
        new UdpEndpoint(ServerMessage.SERVER, Ports.DEFAULT.server()),
        new UdpEndpoint(Ipv4Address.BROADCAST, Ports.DEFAULT.client()),
        payload);
  }

  /** Goes on to a time, waking the client at each deadline on the way. */
  Scene at(long seconds) {
    var end = START.plusSeconds(seconds);
    while (end.reached(engine.deadline())) {
      now = now.reached(engine.deadline()) ? now : engine.deadline();
      engine.wake();
    }
    now = end;
    return this;
  }

  /** The owner has the lease renewed now. */
  Scene renews() {
    engine.renew();
    return this;
  }

  /** Goes on to a time, and wakes nobody. */
  Scene sleepUntil(long seconds) {
    now = START.plusSeconds(seconds);
    return this;
  }

  Scene ownerReconfigures() {
    engine = engine.reconfigured(settings(network.name), ports());
    return this;
  }

  /** The interface has another name, and the supervisor has the client go on under it. */
  Scene interfaceIsRenamed(String name) {
    network.name = name;
    engine.lookAtAll();
    engine = engine.renamed(settings(name), ports());
    engine.lookAtAll();
    return this;
  }

  Scene linkFlaps() {
    return happens(
        scene -> {
          scene.network.carrier = Carrier.NONE;
          scene.engine.lookAtAll();
          scene.network.carrier = Carrier.THERE;
          scene.engine.lookAtAll();
        });
  }

  Scene happens(Consumer<Scene> event) {
    event.accept(this);
    return this;
  }

  Scene ownerHas(Ipv4Address address, int prefixLength) {
    network.set(address, prefixLength, HostAddress.FOREVER);
    return this;
  }

  /** The addresses that are there, each with prefix length and lifetime. */
  Scene interfaceHas(String... addresses) {
    assertThat(network.addresses)
        .extracting(Scene::words)
        .as("addresses")
        .containsExactlyInAnyOrder(addresses);
    return this;
  }

  private static String words(HostAddress address) {
    return address.address()
        + "/"
        + address.prefixLength()
        + (address.isPermanent() ? " for ever" : " for " + address.lifetimeSeconds() + " s");
  }

  Scene routesAre(String... routes) {
    assertThat(network.routes)
        .extracting(
            route -> route.destination() + " via " + route.gateway() + " metric " + route.metric())
        .as("routes")
        .containsExactlyInAnyOrder(routes);
    return this;
  }

  /** What became of resolv.conf since this was asked last. */
  Scene resolvConfWas(String... changes) {
    assertThat(records.resolver).as("resolv.conf").containsExactly(changes);
    records.resolver.clear();
    return this;
  }

  Scene scriptsWereTold(String... reasons) {
    assertThat(scripts.told).as("reasons").containsExactly(reasons);
    return this;
  }

  Scene clientTells(String line) {
    assertThat(records.lines).contains(line);
    return this;
  }

  Scene clientDoesNotTell(String part) {
    assertThat(records.lines).noneMatch(line -> line.contains(part));
    return this;
  }
}
