package org.jdhclient.client;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.Ports;
import org.jdhclient.config.Timing;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedRoute;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * The client that the corpus' packets are made for, in one of its states, and what it makes of
 * them.
 */
final class CorpusClient {
  static final int XID = 0x11223344;

  /** Chance that always falls the same way, onto the corpus' xid. */
  private static final RandomGenerator LOADED = () -> (long) XID << 32;

  private static final BootTime NOW = BootTime.ofSeconds(1000);

  private final DhcpClient client;
  private BootTime now = NOW;

  private CorpusClient(List<Lease> remembered) {
    client = DhcpClient.start(config(), LOADED, remembered, List.of(), NOW);
    client.wake(NOW);
  }

  private CorpusClient(State state, BootTime now) {
    client = DhcpClient.in(state, config(), LOADED);
    this.now = now;
  }

  private static ClientConfig config() {
    return Conversation.config(Conversation.macIdentifier(), Timing.DEFAULT);
  }

  static CorpusClient in(String state) {
    return switch (state) {
      case "SELECTING" -> new CorpusClient(List.of());
      case "REQUESTING" -> in("SELECTING").taking(ServerMessage.offer());
      case "BOUND" -> in("REQUESTING").taking(ServerMessage.ack());
      case "RENEWING" -> in("BOUND").woken();
      case "REBINDING" -> in("RENEWING").wokenUntil(Rebinding.class);
      case "REBOOTING" -> new CorpusClient(List.of(ServerMessage.ack().recorded(NOW)));
      default -> throw new IllegalArgumentException(state);
    };
  }

  private CorpusClient taking(ServerMessage message) {
    client.receive(message.reply(XID), now);
    return this;
  }

  private CorpusClient woken() {
    now = client.state().deadline();
    client.wake(now);
    return this;
  }

  private CorpusClient wokenUntil(Class<? extends State> end) {
    while (!end.isInstance(client.state())) {
      woken();
    }
    return this;
  }

  /** Another client in the same state. */
  CorpusClient again() {
    return new CorpusClient(client.state(), now);
  }

  static Octets packet(String file) {
    try (var stream = CorpusClient.class.getResourceAsStream("/corpus/" + file)) {
      return Octets.copyOf(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What arrived, as a reply: a UDP payload broadcast by the server, or a whole frame. */
  static Reply reply(String file, Octets packet) throws MalformedPacketException {
    if (file.endsWith(".bootp.bin")) {
      return new Reply(ServerMessage.SERVER, Ipv4Address.BROADCAST, DhcpMessage.decode(packet));
    }
    var frame = DatagramFrame.decode(packet);
    if (frame.udp().destinationPort() != Ports.DEFAULT.client()) {
      throw new MalformedPacketException("not to the client's port", 36);
    }
    if (!ChecksumMode.KERNEL.accepts(frame.udp().checksum().verdict(KernelChecksum.SILENT))) {
      throw new MalformedPacketException("UDP checksum", 40);
    }
    return new Reply(
        frame.ip().source(), frame.ip().destination(), DhcpMessage.decode(frame.udp().payload()));
  }

  List<Action> receive(Reply reply) {
    return client.receive(reply, now);
  }

  /** In a word: the state gone to, or why the packet was ignored. */
  String outcome(String file, Octets packet) {
    try {
      var before = client.state();
      var actions = receive(reply(file, packet));
      return client.state() == before
          ? actions.stream()
              .map(action -> ((Action.Ignore) action).reason().toString())
              .collect(joining("+"))
          : client.state().getClass().getSimpleName();
    } catch (MalformedPacketException e) {
      return Discard.MALFORMED.toString();
    }
  }

  /** What the network parameters in a packet come to, and which options are left out. */
  static String parameters(String file, Octets packet) throws MalformedPacketException {
    var p = NetworkParameters.from(reply(file, packet).message());
    var routes = p.routes().stream().map(CorpusClient::words).toList();
    var dropped = p.dropped().stream().map(NetworkParameters.DroppedOption::code).toList();
    return "/%d routers %s routes %s dns %s host '%s' domain '%s' search %s mtu %d dropped %s"
        .formatted(
            p.prefixLength(),
            p.routers(),
            counted(routes),
            counted(p.nameServers()),
            p.hostName(),
            p.domainName(),
            counted(p.domainSearch()),
            p.mtu(),
            dropped);
  }

  private static String words(LeasedRoute leased) {
    return leased.route() + (leased.preference() > 0 ? " +" + leased.preference() : "");
  }

  /** A long list's length, a short one in full. */
  private static String counted(List<?> list) {
    return list.size() > 9 ? String.valueOf(list.size()) : list.toString();
  }

  BootTime deadline() {
    return client.state().deadline();
  }

  State state() {
    return client.state();
  }
}
