package org.jdhclient.simulation6.lan;

import java.util.function.Consumer;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.simulation.course.Agenda;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Odds;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.lan.Arrivals;
import org.jdhclient.simulation.lan.FrameDamage;
import org.jdhclient.simulation.lan.FrameDamage.Layout;
import org.jdhclient.simulation.lan.Transit;
import org.jdhclient.simulation6.invariant.MessageView;
import org.jdhclient.simulation6.model.Incident;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.simulation6.model.Rate;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire6.Ipv6DatagramFrame;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;

/** The link: carries frames between the client and its servers, and harms them on the way. */
public final class Wire6 {
  private static final int CLIENT_PORT = 546;
  private static final int SERVER_PORT = 547;
  private static final int PAYLOAD = Layout.IPV6.payload();
  private static final int CHECKSUM = PAYLOAD - 2;
  private static final MacAddress SERVER_MAC = new MacAddress(0x00163e000001L);

  private final VirtualClock clock;
  private final Agenda agenda;
  private final Odds<Rate, Incident> odds;
  private final Chance chance;
  private final Kernel6 kernel;
  private final Servers6 servers;
  private final Transit transit;
  private final Arrivals<Delivery> arrivals;

  /**
   * A frame as a packet socket hands it over.
   *
   * @param message the UDP payload as it was sent
   * @param whole whether it still is that, or the kernel vouches for it
   */
  public record Delivery(Frame frame, Octets message, boolean whole) {}

  public Wire6(
      VirtualClock clock,
      Agenda agenda,
      Odds<Rate, Incident> odds,
      Chance chance,
      Kernel6 kernel,
      Servers6 servers) {
    this.clock = clock;
    this.agenda = agenda;
    this.odds = odds;
    this.chance = chance;
    this.kernel = kernel;
    this.servers = servers;
    transit =
        new Transit(
            clock,
            agenda,
            chance,
            kernel.device()::isUsable,
            () -> odds.of(Rate.DROP),
            () -> odds.of(Rate.DELAY),
            () -> odds.of(Rate.DUPLICATE));
    arrivals =
        new Arrivals<>(transit, chance, kernel.device()::isUsable, () -> odds.of(Rate.REPLAY));
  }

  /** From now on frames go to this one. */
  public void attach(Consumer<Delivery> receiver) {
    arrivals.attach(receiver);
  }

  /** A message of the client's goes to everyone, and answers come to where it was sent from. */
  public void send(MessageView message, Ipv6Address source) {
    for (var server : servers.all()) {
      transit.carry(() -> reach(server, message, source));
    }
  }

  private void reach(Server6 server, MessageView message, Ipv6Address source) {
    server
        .receive(message)
        .ifPresent(
            answer ->
                agenda.enter(clock.nanos() + server.delay(), () -> answer(server, source, answer)));
  }

  /** A server sends what nobody has asked for. */
  public void reconfigure(Ipv6Address to) {
    var server = servers.any();
    server.reconfigure().ifPresent(message -> answer(server, to, message));
  }

  private void answer(Server6 server, Ipv6Address to, Octets message) {
    var sent = message;
    if (chance.hits(odds.of(Rate.FOREIGN_XID))) {
      sent = withXid(message, chance.anyInt());
    } else if (chance.hits(odds.of(Rate.FOREIGN_CLIENT))) {
      sent = withoutMyName(message);
    }
    var frame =
        Ipv6DatagramFrame.encode(
            SERVER_MAC,
            kernel.device().macAddress(),
            new UdpEndpoint(server.address(), SERVER_PORT),
            new UdpEndpoint(to, CLIENT_PORT),
            sent);
    arrivals.carry(damaged(frame, sent));
  }

  private static Octets withXid(Octets message, int xid) {
    var header = new OctetWriter().u8(message.at(0)).u8(xid >>> 16).u16(xid).toOctets();
    return header.concat(message.slice(4, message.length()));
  }

  /** A server's DUID is the first option, the client's the second: its last octet is another's. */
  private static Octets withoutMyName(Octets message) {
    var octets = message.toByteArray();
    int second = 8 + message.at(7);
    if (octets.length > second + 4 && octets[second + 1] == MessageView.CLIENT_ID) {
      octets[second + 3 + octets[second + 3]] ^= 0x55;
    }
    return Octets.copyOf(octets);
  }

  private Delivery damaged(Octets frame, Octets message) {
    if (chance.hits(odds.of(Rate.CHECKSUM_NOT_READY))) {
      var partial = FrameDamage.partialChecksum(frame, Layout.IPV6);
      var told = chance.below(4) == 0 ? KernelChecksum.NOT_READY : KernelChecksum.SILENT;
      return new Delivery(new Frame(partial, told), message, true);
    }
    var arrived = frame;
    if (chance.hits(odds.of(Rate.TRUNCATE))) {
      arrived = FrameDamage.truncated(frame, chance);
    } else if (chance.hits(odds.of(Rate.FLIP))) {
      arrived = FrameDamage.flipped(frame, chance);
    }
    return new Delivery(
        new Frame(arrived, KernelChecksum.SILENT), message, isWhole(arrived, frame));
  }

  /** A checksum that is by chance what is left of one that was not finished vouches for nothing. */
  private static boolean isWhole(Octets arrived, Octets sent) {
    if (arrived.equals(sent)) {
      return true;
    }
    var partial = FrameDamage.partialChecksum(sent, Layout.IPV6);
    return arrived.length() >= PAYLOAD
        && (payload(arrived).equals(payload(sent)) || checksum(sent).equals(checksum(partial)));
  }

  private static Octets payload(Octets frame) {
    return frame.slice(PAYLOAD, frame.length());
  }

  private static Octets checksum(Octets frame) {
    return frame.slice(CHECKSUM, PAYLOAD);
  }
}
