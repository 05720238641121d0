package org.jdhclient.linux.daemon;

import java.util.Optional;
import org.jdhclient.client.Discard;
import org.jdhclient.client.Reply;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.linux.packet.Frame;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.MalformedPacketException;
import org.slf4j.Logger;

/** Makes DHCP messages of frames; what does not decode, or is refused, ends and is counted here. */
final class ReplyReceiver {
  private final ChecksumMode mode;
  private final PacketCounters counters;
  private final Logger log;

  ReplyReceiver(ChecksumMode mode, PacketCounters counters, Logger log) {
    this.mode = mode;
    this.counters = counters;
    this.log = log;
  }

  Optional<Reply> receive(Frame frame) {
    try {
      var datagram = DatagramFrame.decode(frame.octets());
      var verdict = datagram.udp().checksum().verdict(frame.kernelChecksum());
      counters.count(verdict);
      if (!mode.accepts(verdict)) {
        discard(Discard.CHECKSUM, verdict.toString());
        return Optional.empty();
      }
      var message = DhcpMessage.decode(datagram.udp().payload());
      return Optional.of(new Reply(datagram.ip().source(), datagram.ip().destination(), message));
    } catch (MalformedPacketException e) {
      discard(Discard.MALFORMED, e.getMessage());
      return Optional.empty();
    }
  }

  private void discard(Discard reason, String detail) {
    counters.count(reason);
    log.debug("packet not used: {}: {}", reason.text(), detail);
  }
}
