package org.jdhclient.diagnosis.observe;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.wire.MalformedPacketException;

/**
 * A reply to the diagnosis's DISCOVER.
 *
 * @param message empty if the packet does not decode
 * @param refusal why a client would not take it, whatever its checksum; empty if it would
 */
public record SeenReply(
    ChecksumSighting sighting, Optional<DhcpMessage> message, Optional<Refusal> refusal)
    implements JudgedReply {

  /** Which server it is of: its identifier, or, where that is none, whoever sent the packet. */
  public Optional<Ipv4Address> server() {
    return message
        .flatMap(decoded -> decoded.options().get(StandardOptions.SERVER_IDENTIFIER.code()))
        .flatMap(
            value -> {
              try {
                return Optional.of(OptionValues.address(value));
              } catch (MalformedPacketException e) {
                return source();
              }
            });
  }

  private Optional<Ipv4Address> source() {
    return sighting.source() instanceof Ipv4Address source ? Optional.of(source) : Optional.empty();
  }
}
