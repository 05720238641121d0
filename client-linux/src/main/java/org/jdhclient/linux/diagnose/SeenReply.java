package org.jdhclient.linux.diagnose;

import java.util.Optional;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.wire.ChecksumMode;

/**
 * A reply to the diagnosis's DISCOVER.
 *
 * @param message empty if the packet does not decode
 * @param refusal why a client would not take it, whatever its checksum; empty if it would
 */
record SeenReply(
    ChecksumSighting sighting, Optional<DhcpMessage> message, Optional<String> refusal) {

  boolean isAcceptedIn(ChecksumMode mode) {
    return refusal.isEmpty() && mode.accepts(sighting.verdict());
  }

  /** Why not, in words; empty if it is accepted. */
  String refusalIn(ChecksumMode mode) {
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return mode.accepts(sighting.verdict())
        ? ""
        : "its UDP checksum is " + (sighting.verdict().isPartial() ? "unfinished" : "wrong");
  }
}
