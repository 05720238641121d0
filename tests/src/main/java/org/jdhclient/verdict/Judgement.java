package org.jdhclient.verdict;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client.Action;
import org.jdhclient.client.Reply;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;

/** What a client made of a packet. */
sealed interface Judgement {
  /** It was not used, for one reason. */
  record Ignored(Discard reason, String detail) implements Judgement {}

  /** It moved the client, and brought no address: a refusal. */
  record Refused(String state) implements Judgement {}

  /** An offer that the client asks for now. */
  record Offered(String state, DhcpMessage offer, NetworkParameters parameters)
      implements Judgement {
    @Override
    public List<NetworkParameters.DroppedOption> dropped() {
      return parameters.dropped();
    }
  }

  /** An acknowledgement that put a lease into force. */
  record Leased(String state, Lease lease) implements Judgement {
    @Override
    public List<NetworkParameters.DroppedOption> dropped() {
      return lease.parameters().dropped();
    }
  }

  /** Decodes a case's packet and hands it to a client in the case's state. */
  static Judgement of(Case packet, StateReached.Subject subject) {
    Reply reply;
    try {
      reply = packet.isFrame() ? frame(packet) : Identity.from(DhcpMessage.decode(packet.packet()));
    } catch (MalformedPacketException e) {
      return new Ignored(Discard.MALFORMED, e.getMessage());
    } catch (ChecksumRefusedException e) {
      return new Ignored(Discard.CHECKSUM, e.getMessage());
    }
    return judge(reply, subject);
  }

  private static Judgement judge(Reply reply, StateReached.Subject subject) {
    var client = subject.client();
    for (var action : client.receive(reply, subject.now())) {
      if (action instanceof Action.Ignore ignore) {
        return new Ignored(ignore.reason(), ignore.detail());
      }
    }
    var state = client.state();
    Optional<Lease> lease = state.lease();
    if (lease.isPresent()) {
      return new Leased(state.phase().word(), lease.get());
    }
    return reply.message().type() == MessageType.OFFER
        ? new Offered(
            state.phase().word(), reply.message(), NetworkParameters.from(reply.message()))
        : new Refused(state.phase().word());
  }

  /** As a packet socket hands it over, without the kernel's word on the checksum. */
  private static Reply frame(Case packet)
      throws MalformedPacketException, ChecksumRefusedException {
    var frame = DatagramFrame.decode(packet.packet());
    var udp = frame.udp();
    if (udp.destinationPort() != Ports.DEFAULT.client()) {
      throw new MalformedPacketException("not to the client's port", 36);
    }
    var sighting =
        new ChecksumSighting(
            frame.ip().source(),
            frame.ethernet().source(),
            udp.checksum(),
            udp.checksum().verdict(KernelChecksum.SILENT),
            ChecksumMode.KERNEL);
    if (!sighting.isAccepted()) {
      throw new ChecksumRefusedException(sighting.verdict() + ": " + sighting.values());
    }
    return new Reply(
        frame.ip().source(), frame.ip().destination(), DhcpMessage.decode(udp.payload()));
  }

  /** Options that were left out of what was taken. */
  default List<NetworkParameters.DroppedOption> dropped() {
    return List.of();
  }
}
