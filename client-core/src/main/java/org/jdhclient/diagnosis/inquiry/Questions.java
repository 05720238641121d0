package org.jdhclient.diagnosis.inquiry;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Probe;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.RouterDiscovery;

/**
 * The frames that are sent, none of which changes anything on a server, but that an offered address
 * is set aside for a while: what is requested is the lease on record, which is ours, or an address
 * that no server has to give, so that a server can but refuse.
 */
final class Questions {
  /** What an answer's xid says that it answers. */
  enum Kind {
    DISCOVER,
    SHORT_DISCOVER,
    REQUEST,
    REQUEST_OF_RECORDED,
    REQUEST_OF_A_STRANGER
  }

  /** Of 192.0.2.0/24, which no network has (RFC 5737): a server that hears of it says no. */
  static final Ipv4Address IMPOSSIBLE = Ipv4Address.of(192, 0, 2, 1);

  /** The least that a client may say it takes (RFC 2132 9.10). */
  private static final int SHORTEST_MESSAGE_SIZE = 576;

  private static final long LOCAL_BIT = 0x0200_0000_0000L;
  private static final long WITHOUT_GROUP_BIT = 0xfeff_ffff_ffffL;

  /** Where a guest's host or router often is: lxc-net, libvirt, Docker, VirtualBox, homes. */
  private static final List<Ipv4Address> LIKELY =
      List.of(
          Ipv4Address.of(10, 0, 3, 1),
          Ipv4Address.of(192, 168, 122, 1),
          Ipv4Address.of(172, 17, 0, 1),
          Ipv4Address.of(10, 0, 2, 2),
          Ipv4Address.of(10, 0, 0, 1),
          Ipv4Address.of(192, 168, 0, 1),
          Ipv4Address.of(192, 168, 1, 1),
          Ipv4Address.of(192, 168, 178, 1));

  private final ClientConfig config;
  private final ClientConfig modest;
  private final ClientConfig stranger;
  private final Probe probe;
  private final RandomGenerator random;
  private final Map<Integer, Kind> kinds = new HashMap<>();

  Questions(ClientConfig config, RandomGenerator random, BootTime now) {
    this.config = config;
    this.random = random;
    modest = config.withSends(modest(config.sends()));
    stranger =
        ClientConfig.of(
            strangeAddress(random),
            Octets.EMPTY,
            config.server(),
            config.ports(),
            config.conflicts());
    probe = Probe.begin(config, random, now);
  }

  private static MacAddress strangeAddress(RandomGenerator random) {
    return new MacAddress(random.nextLong() & WITHOUT_GROUP_BIT | LOCAL_BIT);
  }

  private static Options modest(Options sends) {
    var little =
        Map.of(
            StandardOptions.MAX_MESSAGE_SIZE.code(),
            new OctetWriter().u16(SHORTEST_MESSAGE_SIZE).toOctets(),
            StandardOptions.PARAMETER_REQUEST_LIST.code(),
            Octets.of(StandardOptions.SUBNET_MASK.code(), StandardOptions.ROUTERS.code()));
    return Options.of(little).before(sends);
  }

  Probe probe() {
    return probe;
  }

  /** What a message with this xid would answer; empty if it is none of ours. */
  Optional<Kind> answeredBy(int xid) {
    return Optional.ofNullable(kinds.get(xid));
  }

  MacAddress stranger() {
    return stranger.hardwareAddress();
  }

  /** As a normal run asks. */
  Octets discover(BootTime now) {
    var message = probe.discover(now);
    kinds.put(message.xid(), Kind.DISCOVER);
    return broadcast(message);
  }

  /** The same, for an answer that is as short as can be. */
  Octets modestDiscover() {
    return broadcast(
        ClientMessages.discover(modest, xid(Kind.SHORT_DISCOVER), 0, Optional.empty()));
  }

  /** As a client asks that has come back (RFC 2131 4.3.2, INIT-REBOOT). */
  Octets request(Optional<Ipv4Address> recorded) {
    var kind = recorded.isPresent() ? Kind.REQUEST_OF_RECORDED : Kind.REQUEST;
    return broadcast(
        ClientMessages.requestRebooting(modest, xid(kind), 0, recorded.orElse(IMPOSSIBLE)));
  }

  /**
   * As a client asks that renews its lease: a server that is not authoritative, and so passes over
   * what it knows nothing of, refuses this where it is asked by itself.
   */
  Octets requestFrom(SeenHost host) {
    return unicast(host, ClientMessages.requestExtending(modest, xid(Kind.REQUEST), 0, IMPOSSIBLE));
  }

  /** What {@link #request} and {@link #requestFrom} ask, under a hardware address of nobody's. */
  List<Octets> asStranger(Set<SeenHost> hosts) {
    var kind = Kind.REQUEST_OF_A_STRANGER;
    var toAll = broadcast(ClientMessages.requestRebooting(stranger, xid(kind), 0, IMPOSSIBLE));
    var toEach =
        hosts.stream()
            .map(
                host ->
                    unicast(
                        host, ClientMessages.requestExtending(stranger, xid(kind), 0, IMPOSSIBLE)));
    return Stream.concat(Stream.of(toAll), toEach).toList();
  }

  /** Whether those are there whom the leases on record name, and those who often are. */
  List<Octets> whoIsThere(Set<Ipv4Address> recalled) {
    Set<Ipv4Address> wanted = new LinkedHashSet<>(recalled);
    wanted.addAll(LIKELY);
    return wanted.stream().map(this::isThere).toList();
  }

  Octets isThere(Ipv4Address address) {
    return ArpPacket.probe(config.hardwareAddress(), address).encodeFrame();
  }

  Octets whichRouters() {
    return RouterDiscovery.solicitation(config.hardwareAddress());
  }

  /**
   * Whether somebody has an address already. A host with our own hardware address would answer
   * itself: so that the answer gets here, it is asked a second time under the stranger's.
   */
  List<Octets> whoHas(Ipv4Address address) {
    var ours = config.hardwareAddress();
    return List.of(
        ArpPacket.probe(ours, address).encodeFrame(),
        ArpPacket.probe(stranger(), address).encodeFrame(ours));
  }

  private int xid(Kind kind) {
    int xid = random.nextInt();
    kinds.put(xid, kind);
    return xid;
  }

  private Octets broadcast(DhcpMessage message) {
    return DatagramFrame.encodeBroadcast(
        config.hardwareAddress(),
        new UdpEndpoint(Ipv4Address.ANY, config.ports().client()),
        new UdpEndpoint(config.server(), config.ports().server()),
        message.encode());
  }

  /** Hosts take no unicast from 0.0.0.0 (fib_validate_source of net/ipv4/fib_frontend.c). */
  private Octets unicast(SeenHost host, DhcpMessage message) {
    return DatagramFrame.encode(
        config.hardwareAddress(),
        host.mac(),
        new UdpEndpoint(IMPOSSIBLE, config.ports().client()),
        new UdpEndpoint(host.address(), config.ports().server()),
        message.encode());
  }
}
