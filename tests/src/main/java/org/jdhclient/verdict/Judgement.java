package org.jdhclient.verdict;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client.Action;
import org.jdhclient.client.Reply;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;

/** What a client made of a packet. */
sealed interface Judgement {
  /** The product's own. */
  ReceivePipeline PIPELINE = new ReceivePipeline(ChecksumMode.KERNEL, Ports.DEFAULT.client());

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

  /** Hands a case's packet to a client in the case's state. */
  static Judgement of(Case packet, StateReached.Subject subject) {
    if (packet.isFrame()) {
      return frame(packet, subject);
    }
    try {
      return judge(Identity.from(DhcpMessage.decode(packet.packet())), subject);
    } catch (MalformedPacketException e) {
      return new Ignored(Discard.MALFORMED, e.getMessage());
    }
  }

  /** As a packet socket hands it over, without the kernel's word on the checksum. */
  private static Judgement frame(Case packet, StateReached.Subject subject) {
    var received = PIPELINE.receive(new Frame(packet.packet(), KernelChecksum.SILENT));
    if (received instanceof Received.Discarded<Reply> discarded) {
      return new Ignored(discarded.reason(), discarded.detail());
    }
    return judge(((Received.Message<Reply>) received).reply(), subject);
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

  /** Options that were left out of what was taken. */
  default List<NetworkParameters.DroppedOption> dropped() {
    return List.of();
  }
}
