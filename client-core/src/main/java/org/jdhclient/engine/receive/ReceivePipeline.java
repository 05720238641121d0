package org.jdhclient.engine.receive;

import java.util.Optional;
import org.jdhclient.client.Reply;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.MalformedPacketException;

/**
 * The one way of a frame to the machine: headers, the checksum's verdict, the mode, the message.
 *
 * @param port the client's
 */
public record ReceivePipeline(ChecksumMode mode, int port) {
  /** Where the destination port stands in a frame without IP options. */
  private static final int DESTINATION_PORT = 36;

  public Received receive(Frame frame) {
    try {
      var datagram = DatagramFrame.decode(frame.octets());
      if (datagram.udp().destinationPort() != port) {
        throw new MalformedPacketException("not to the client's port", DESTINATION_PORT);
      }
      return received(datagram, sighting(datagram, frame));
    } catch (MalformedPacketException e) {
      return new Received.Discarded(Optional.empty(), Discard.MALFORMED, e.getMessage());
    }
  }

  private static Received received(DatagramFrame datagram, ChecksumSighting sighting) {
    if (!sighting.isAccepted()) {
      var detail = sighting.verdict() + " from " + sighting.source();
      return new Received.Discarded(Optional.of(sighting), Discard.CHECKSUM, detail);
    }
    try {
      var message = DhcpMessage.decode(datagram.udp().payload());
      var reply = new Reply(datagram.ip().source(), datagram.ip().destination(), message);
      return new Received.Message(sighting, reply);
    } catch (MalformedPacketException e) {
      return new Received.Discarded(Optional.of(sighting), Discard.MALFORMED, e.getMessage());
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
