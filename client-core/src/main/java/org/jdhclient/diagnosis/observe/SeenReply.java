package org.jdhclient.diagnosis.observe;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.MalformedPacketException;

/**
 * A reply to the diagnosis's DISCOVER.
 *
 * @param message empty if the packet does not decode
 * @param refusal why a client would not take it, whatever its checksum; empty if it would
 */
public record SeenReply(
    ChecksumSighting sighting, Optional<DhcpMessage> message, Optional<Refusal> refusal)
    implements Observation {

  /** Why a client passes over a reply, with the particulars. */
  public record Refusal(Discard reason, String detail) {
    @Override
    public String toString() {
      return reason == Discard.MALFORMED
          ? reason.text() + ": " + detail
          : reason.text() + " (" + detail + ")";
    }
  }

  public boolean isAcceptedIn(ChecksumMode mode) {
    return refusal.isEmpty() && mode.accepts(sighting.verdict());
  }

  /** Why not, in words; empty if it is accepted. */
  public String refusalIn(ChecksumMode mode) {
    if (refusal.isPresent()) {
      return refusal.get().toString();
    }
    return mode.accepts(sighting.verdict())
        ? ""
        : "its UDP checksum is " + (sighting.verdict().isPartial() ? "unfinished" : "wrong");
  }

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

  /** The sender, such as {@code 10.0.3.1 (00:16:3e:00:00:00)}. */
  public String from() {
    return sighting.from();
  }
}
