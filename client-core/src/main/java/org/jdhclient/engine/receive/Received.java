package org.jdhclient.engine.receive;

import java.util.Optional;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;

/**
 * What a pipeline makes of a frame.
 *
 * @param <R> a message of its family, with where it is from
 */
public sealed interface Received<R> {

  /** A DHCP message, for the machine to judge. */
  record Message<R>(ChecksumSighting sighting, R reply) implements Received<R> {}

  /**
   * A frame that ends here, under exactly one reason.
   *
   * @param sighting empty if the frame holds no UDP datagram to this client
   */
  record Discarded<R>(Optional<ChecksumSighting> sighting, Discard reason, String detail)
      implements Received<R> {}
}
