package org.jdhclient.engine.receive;

import java.util.Optional;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.CarriedDatagram;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * What a frame has to pass before its message is looked at, of whichever IP: headers, the port, the
 * checksum's verdict, the mode.
 *
 * @param port the client's
 */
public record ChecksumGate(ChecksumMode mode, int port) {

  /**
   * @param headers from a frame to the datagram in it
   * @param message from that to what it says
   */
  public <D extends CarriedDatagram, R> Received<R> receive(
      Frame frame, ReplyDecoder<Octets, D> headers, ReplyDecoder<D, R> message) {
    try {
      var datagram = headers.decode(frame.octets());
      int to = datagram.udp().destinationPort();
      return to == port
          ? received(datagram, sighting(datagram, frame), message)
          : new Received.Discarded<>(
              Optional.empty(), Discard.MALFORMED, "to port " + to + ", not to the client's");
    } catch (MalformedPacketException e) {
      return new Received.Discarded<>(Optional.empty(), Discard.MALFORMED, e.getMessage());
    }
  }

  private static <D, R> Received<R> received(
      D datagram, ChecksumSighting sighting, ReplyDecoder<D, R> message) {
    if (!sighting.isAccepted()) {
      var detail = sighting.verdict() + " from " + sighting.source();
      return new Received.Discarded<>(Optional.of(sighting), Discard.CHECKSUM, detail);
    }
    try {
      return new Received.Message<>(sighting, message.decode(datagram));
    } catch (MalformedPacketException e) {
      return new Received.Discarded<>(Optional.of(sighting), Discard.MALFORMED, e.getMessage());
    }
  }

  private ChecksumSighting sighting(CarriedDatagram datagram, Frame frame) {
    var checksum = datagram.udp().checksum();
    return new ChecksumSighting(
        datagram.source(),
        datagram.ethernet().source(),
        checksum,
        checksum.verdict(frame.kernelChecksum()),
        mode);
  }
}
