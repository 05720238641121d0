package org.jdhclient.simulation.lan;

import java.util.List;
import java.util.function.Consumer;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.simulation.course.Agenda;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.Faults;
import org.jdhclient.simulation.model.Faults.Rate;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.Lot;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.Octets;

/** The link: carries frames between the client and its servers, and harms them on the way. */
public final class WireModel {
  private static final int CLIENT_PORT = 68;
  private static final int SERVER_PORT = 67;
  private static final int UDP_PAYLOAD = 42;
  private static final MacAddress SERVER_MAC = new MacAddress(0x00163e000001L);

  private final VirtualClock clock;
  private final Agenda agenda;
  private final Faults faults;
  private final Chance chance;
  private final KernelModel kernel;
  private final List<ServerModel> servers;
  private final Habits habits;
  private final Transit transit;
  private final Arrivals<Delivery> arrivals;

  /**
   * A frame as a packet socket hands it over.
   *
   * @param whole whether its message is as it was sent, or the kernel vouches for it
   */
  public record Delivery(Frame frame, boolean whole) {}

  public WireModel(
      VirtualClock clock,
      Agenda agenda,
      Faults faults,
      Chance chance,
      KernelModel kernel,
      List<ServerModel> servers) {
    this.clock = clock;
    this.agenda = agenda;
    this.faults = faults;
    this.chance = chance;
    this.kernel = kernel;
    this.servers = servers;
    habits = Habits.drawn(faults.chance(Lot.Kind.SERVERS_HABITS));
    transit =
        new Transit(
            clock,
            agenda,
            chance,
            kernel.device()::isUsable,
            () -> faults.of(Rate.DROP),
            () -> faults.of(Rate.DELAY),
            () -> faults.of(Rate.DUPLICATE));
    arrivals =
        new Arrivals<>(transit, chance, kernel.device()::isUsable, () -> faults.of(Rate.REPLAY));
  }

  /** From now on frames go to this one. */
  public void attach(Consumer<Delivery> receiver) {
    arrivals.attach(receiver);
  }

  /** Sends a message of the client's to everyone, or to the one server it is for. */
  public void send(DhcpMessage message, Ipv4Address destination) {
    for (var server : servers) {
      if (destination.isBroadcast() || destination.equals(server.identifier())) {
        transit.carry(() -> reach(server, message));
      }
    }
  }

  private void reach(ServerModel server, DhcpMessage message) {
    for (var answer : server.receive(message)) {
      var said =
          isBare(message, answer.message()) ? Replies.bare(answer.message()) : answer.message();
      agenda.enter(clock.nanos() + answer.delay(), () -> answer(said, server.identifier()));
    }
  }

  /** Many a router tells whoever holds the lease that it goes on, and nothing else. */
  private boolean isBare(DhcpMessage asked, DhcpMessage answer) {
    return !asked.ciaddr().isAny()
        && answer.type() == MessageType.ACK
        && faults.comes(Lot.Kind.BARE_ACKNOWLEDGEMENT);
  }

  /** Sends a server's message to the client. */
  void answer(DhcpMessage message, Ipv4Address from) {
    var sent = message;
    if (chance.hits(faults.of(Rate.FOREIGN_XID))) {
      sent =
          chance.below(3) == 0
              ? Strangers.asRequest(message)
              : Strangers.withXid(message, chance.anyInt());
    } else if (chance.hits(faults.of(Rate.FOREIGN_CHADDR))) {
      sent = Strangers.withChaddr(message, chance);
    }
    var frame =
        DatagramFrame.encodeBroadcast(
            SERVER_MAC,
            new UdpEndpoint(from, SERVER_PORT),
            new UdpEndpoint(habits.to().of(sent, from), CLIENT_PORT),
            encoded(sent));
    arrivals.carry(damaged(frame));
  }

  private Octets encoded(DhcpMessage sent) {
    var encoded = habits.encoded(sent);
    return faults.comes(Lot.Kind.OPTION_AGAIN)
        ? Repetition.in(encoded, faults.chance(Lot.Kind.OPTION_AGAIN))
        : encoded;
  }

  private Delivery damaged(Octets frame) {
    if (chance.hits(faults.of(Rate.CHECKSUM_NOT_READY))) {
      var partial = FrameDamage.partialChecksum(frame, FrameDamage.Layout.IPV4);
      var told = chance.below(4) == 0 ? KernelChecksum.SILENT : KernelChecksum.NOT_READY;
      var arrived = flippedOrNot(partial);
      boolean whole =
          told == KernelChecksum.NOT_READY
              || isWhole(arrived, frame)
              || FrameDamage.isChecksumRight(arrived, FrameDamage.Layout.IPV4);
      return new Delivery(new Frame(arrived, told), whole);
    }
    if (chance.hits(faults.of(Rate.TRUNCATE))) {
      var truncated = FrameDamage.truncated(frame, chance);
      return new Delivery(
          new Frame(truncated, KernelChecksum.SILENT), truncated.length() == frame.length());
    }
    var arrived = flippedOrNot(frame);
    return new Delivery(new Frame(arrived, KernelChecksum.SILENT), isWhole(arrived, frame));
  }

  /** A checksum that one flip makes 0 says that there is none: what counts is what it is for. */
  private static boolean isWhole(Octets arrived, Octets sent) {
    return arrived == sent || payload(arrived).equals(payload(sent));
  }

  private static Octets payload(Octets frame) {
    return frame.slice(UDP_PAYLOAD, frame.length());
  }

  private Octets flippedOrNot(Octets frame) {
    return chance.hits(faults.of(Rate.FLIP)) ? FrameDamage.flipped(frame, chance) : frame;
  }
}
