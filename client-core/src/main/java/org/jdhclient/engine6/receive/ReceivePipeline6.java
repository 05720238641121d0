package org.jdhclient.engine6.receive;

import java.util.Optional;
import org.jdhclient.client6.Reply;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.engine.receive.ChecksumGate;
import org.jdhclient.engine.receive.PacketJournal;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire6.Ipv6DatagramFrame;

/**
 * The one way of a frame to the machine of DHCPv6: headers, the checksum's verdict, the mode, the
 * message, the destination.
 *
 * <p>Which of this host's addresses a message was sent to is not asked: a server answers the
 * address that asked, which the kernel may have taken away meanwhile, and whom it answers is told
 * by the transaction and the client's identifier. Nothing is sent to clients by multicast.
 *
 * @param gate by which all but the message is judged
 */
public record ReceivePipeline6(ChecksumGate gate) {

  /**
   * @param port the client's
   */
  public ReceivePipeline6(ChecksumMode mode, int port) {
    this(new ChecksumGate(mode, port));
  }

  public Received<Reply> receive(Frame frame) {
    var received = gate.receive(frame, Ipv6DatagramFrame::decode, ReceivePipeline6::reply);
    if (received instanceof Received.Message<Reply> message
        && !message.reply().destination().isHost()) {
      return new Received.Discarded<>(
          Optional.of(message.sighting()),
          Discard.FOREIGN_DESTINATION,
          message.reply().destination().toString());
    }
    return received;
  }

  private static Reply reply(Ipv6DatagramFrame datagram) throws MalformedPacketException {
    var payload = datagram.udp().payload();
    return new Reply(
        datagram.ip().source(),
        datagram.ip().destination(),
        ReceivedMessage.decode(payload),
        payload);
  }

  /**
   * Receives a frame, and has a journal take note of it and of what was left out of it.
   *
   * @return the message in it; empty if it ends here
   */
  public Optional<Reply> receive(Frame frame, PacketJournal journal, BootTime now) {
    var reply = journal.taken(receive(frame), now);
    reply.ifPresent(of -> tellLeftOut(of, journal, now));
    return reply;
  }

  private static void tellLeftOut(Reply reply, PacketJournal journal, BootTime now) {
    for (var part : reply.message().leftOut()) {
      journal.leftOut(reply.message().type() + " from " + reply.source() + ": " + part, now);
    }
  }
}
