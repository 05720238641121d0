package org.jdhclient.engine6;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client6.Configs;
import org.jdhclient.client6.ServerMessage;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.authentication.ReconfigureKey;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.engine.FakeRecords;
import org.jdhclient.engine.FakeScripts;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.engine6.port.LeaseRecord6;
import org.jdhclient.engine6.projection.Placement;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.script.ScriptSubject;
import org.jdhclient.script6.ScriptSubject6;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire6.Ipv6DatagramFrame;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;

/** An engine, its server, its owner and its host in virtual time. */
final class Scene6 {
  static final Ipv6Address ADDRESS = ServerMessage.ADDRESS;
  static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:01");

  private static final BootTime START = BootTime.ofSeconds(1000);
  private static final long WALL_START = 1_795_374_159L;

  final FakeInterface6 network = new FakeInterface6();
  final FakeLink6 link = new FakeLink6();
  final FakeScripts scripts = new FakeScripts();
  final FakeRecords records = new FakeRecords();
  final List<StoredLease6> leases = new ArrayList<>();
  Client6Config config = Configs.address();
  Placement placement = Placement.DEFAULT;
  Persistence persistence = Persistence.KEEP_TRYING;
  Engine6 engine;
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

  private final LeaseRecord6 record =
      new LeaseRecord6() {
        @Override
        public List<StoredLease6> leasesOf(String interfaceName) {
          return leases.stream().flatMap(lease -> lease.on(interfaceName).stream()).toList();
        }

        @Override
        public void put(StoredLease6 newest) {
          leases.removeIf(lease -> lease.interfaceName().equals(newest.interfaceName()));
          leases.add(newest);
        }
      };

  private HostPorts6 ports() {
    return new HostPorts6(
        link, network, records.resolverFile(), record, scripts, records.log(), clocks);
  }

  private Engine6Settings settings(String name) {
    var subject =
        new ScriptSubject6(
            new ScriptSubject(name, 5, 0, List.of(), OptionTable.DHCP6, Map.of()), 128);
    return new Engine6Settings(
        name,
        MAC,
        config,
        ChecksumMode.KERNEL,
        placement,
        List.of(),
        IdFormat.OCTAL,
        subject,
        persistence);
  }

  /** A client starts, as after a crash if there was one before, on a link that is ready. */
  Scene6 clientStarts() {
    if (network.find(FakeInterface6.LINK_LOCAL).isEmpty()) {
      network.setByOwner(FakeInterface6.LINK_LOCAL, 64);
    }
    return clientStartsAsItIs();
  }

  Scene6 clientStartsAsItIs() {
    clientIsMade();
    engine.begin();
    engine.wake();
    return this;
  }

  /** A client that has not looked at its link yet. */
  Scene6 clientIsMade() {
    engine = Engine6.start(settings(network.name), ports(), new SplittableRandom(1));
    return this;
  }

  /** A client has an address that is nobody else's. */
  static Scene6 bound() {
    return new Scene6().clientStarts().serverLeases().hostFindsUnique(ADDRESS);
  }

  /** The same, of a server by whose key a Reconfigure of its would be known. */
  static Scene6 boundWithKey() {
    var key = new ReconfigureKey(Hex.octets("000102030405060708090a0b0c0d0e0f"));
    return new Scene6()
        .clientStarts()
        .serverSends(ServerMessage.advertise().preference(255).address())
        .serverSends(ServerMessage.reply().address().option(KnownOptions.AUTH, key.given(7)))
        .hostFindsUnique(ADDRESS);
  }

  /** The server advertises what it is asked for, and gives it. */
  Scene6 serverLeases() {
    return serverSends(ServerMessage.advertise().preference(255).address())
        .serverSends(ServerMessage.reply().address());
  }

  /** Each message names name servers. */
  Scene6 serverSends(ServerMessage message) {
    return comes(message, KernelChecksum.SILENT);
  }

  Scene6 comes(ServerMessage message, KernelChecksum word) {
    int xid = link.last.map(Dhcp6Message::transactionId).orElse(0);
    var naming =
        message.option(
            KnownOptions.NAME_SERVERS,
            List.of(Ipv6Address.parse("2001:db8::53"), Ipv6Address.parse("fe80::53")));
    var frame =
        Ipv6DatagramFrame.encode(
            MacAddress.parse("02:00:00:00:00:02"),
            MAC,
            new UdpEndpoint(ServerMessage.LINK_LOCAL, Client6Config.PORTS.server()),
            new UdpEndpoint(FakeInterface6.LINK_LOCAL, Client6Config.PORTS.client()),
            naming.encoded(xid));
    engine.frame(new Frame(frame, word));
    return this;
  }

  Scene6 hostFindsUnique(Ipv6Address address) {
    engine.addressSeen(network.knows(address, Duplicates.NONE));
    return this;
  }

  /** The kernel takes an address with an end away that another host has. */
  Scene6 hostFindsDuplicate(Ipv6Address address) {
    var known = network.knows(address, Duplicates.FOUND);
    network.remove(address);
    engine.addressRemoved(known);
    return this;
  }

  /** Another host has the link-local address too, which stays where it is. */
  Scene6 hostFindsDuplicateLinkLocal() {
    engine.addressSeen(network.knows(FakeInterface6.LINK_LOCAL, Duplicates.FOUND));
    return this;
  }

  /** The owner waits until addresses are known to be nobody else's. */
  static Scene6 awaitingDetection() {
    var scene = new Scene6();
    scene.config = scene.config.timed(Configs.TIMING.awaitingDetection(Span.ofSeconds(5)));
    return scene;
  }

  Scene6 linkFlaps() {
    network.carrier = Carrier.NONE;
    engine.lookAtAll();
    return at(START.secondsUntil(now) + 5).linkComesBack();
  }

  Scene6 linkComesBack() {
    network.carrier = Carrier.THERE;
    engine.lookAtAll();
    return this;
  }

  /** Nothing more comes of the client, and nothing of it is taken back. */
  Scene6 processIsKilled() {
    engine = null;
    return this;
  }

  /** Goes on to a time, and wakes nobody. */
  Scene6 sleepUntil(long seconds) {
    now = START.plusSeconds(seconds);
    return this;
  }

  /** Goes on to a time, waking the client at each deadline on the way. */
  Scene6 at(long seconds) {
    var end = START.plusSeconds(seconds);
    while (engine != null && end.reached(engine.deadline())) {
      now = now.reached(engine.deadline()) ? now : engine.deadline();
      engine.wake();
    }
    now = end;
    return this;
  }

  /**
   * Goes on to a time without waking the client: what happens then is heard before any deadline.
   */
  Scene6 busyUntil(long seconds) {
    now = START.plusSeconds(seconds);
    return this;
  }

  /** The interface has another name, and the supervisor has the client go on under it. */
  Scene6 interfaceIsRenamed(String name) {
    network.name = name;
    engine.lookAtAll();
    engine = engine.renamed(settings(name), ports());
    engine.lookAtAll();
    return this;
  }
}
