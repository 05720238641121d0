package org.jdhclient.diagnosis.observe;

import java.util.Optional;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.report.ChecksumSighting;

/**
 * A reply to the diagnosis's Solicit, or Information-request.
 *
 * @param message empty if the packet does not decode
 * @param refusal why a client would not take it, whatever its checksum; empty if it would
 */
public record SeenReply6(
    ChecksumSighting sighting, Optional<ReceivedMessage> message, Optional<Refusal> refusal)
    implements JudgedReply {
  /** What its server says is wrong: with all of it, or else with the first such association. */
  public Optional<StatusCode> complaint() {
    return message.flatMap(SeenReply6::complaint);
  }

  /** The same of any message. */
  public static Optional<StatusCode> complaint(ReceivedMessage message) {
    return message.status().isSuccess()
        ? message.associations().stream()
            .map(IdentityAssociation::status)
            .filter(status -> !status.isSuccess())
            .findFirst()
        : Optional.of(message.status());
  }

  public Optional<Duid> server() {
    return message.map(ReceivedMessage::server);
  }
}
