package org.jdhclient.linux.daemon;

import java.util.Optional;
import org.jdhclient.client.Reply;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.linux.packet.Frame;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.MalformedPacketException;

/** Makes DHCP messages of frames; what does not decode, or is refused, ends and is counted here. */
final class ReplyReceiver {
  private final ChecksumMode mode;
  private final PacketJournal journal;

  ReplyReceiver(ChecksumMode mode, PacketJournal journal) {
    this.mode = mode;
    this.journal = journal;
  }

  Optional<Reply> receive(Frame frame, BootTime now) {
    try {
      var datagram = DatagramFrame.decode(frame.octets());
      var sighting = sighting(datagram, frame);
      journal.sighted(sighting, now);
      if (!sighting.isAccepted()) {
        journal.discarded(Discard.CHECKSUM, sighting.verdict() + " from " + sighting.source(), now);
        return Optional.empty();
      }
      var message = DhcpMessage.decode(datagram.udp().payload());
      return Optional.of(new Reply(datagram.ip().source(), datagram.ip().destination(), message));
    } catch (MalformedPacketException e) {
      journal.discarded(Discard.MALFORMED, e.getMessage(), now);
      return Optional.empty();
    }
  }

  private ChecksumSighting sighting(DatagramFrame datagram, Frame frame) {
    var checksum = datagram.udp().checksum();
    return new ChecksumSighting(
        datagram.ip().source(),
        datagram.ethernet().source(),
        checksum,
        checksum.verdict(frame.kernelChecksum()),
        mode);
  }
}
