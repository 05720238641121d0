package org.jdhclient.diagnosis.inquiry;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.segment.UnreadableFrame;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.MalformedPacketException;

/** Whose a frame is that the pipeline could make nothing of. */
final class Unreadable {
  private Unreadable() {}

  /** Empty if it ends before it says. */
  static Optional<UnreadableFrame> of(Frame frame, Received.Discarded<?> discarded) {
    return sender(frame).map(mac -> new UnreadableFrame(mac, discarded.detail()));
  }

  private static Optional<MacAddress> sender(Frame frame) {
    try {
      var reader = frame.octets().reader();
      reader.skip(MacAddress.LENGTH);
      return Optional.of(reader.macAddress());
    } catch (MalformedPacketException e) {
      // Nothing can be said of it.
      return Optional.empty();
    }
  }
}
