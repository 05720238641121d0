package org.jdhclient.engine.receive;

import java.util.Optional;
import org.jdhclient.client.Reply;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;

/** What the pipeline makes of a frame. */
public sealed interface Received {

  /** A DHCP message, for the machine to judge. */
  record Message(ChecksumSighting sighting, Reply reply) implements Received {}

  /**
   * A frame that ends here, under exactly one reason.
   *
   * @param sighting empty if the frame holds no UDP datagram to this client
   */
  record Discarded(Optional<ChecksumSighting> sighting, Discard reason, String detail)
      implements Received {}
}
