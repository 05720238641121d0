package org.jdhclient.diagnosis.observe;

import java.util.Optional;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumMode;

/** A reply to a question of the diagnosis, of either DHCP, judged as a normal run judges it. */
public interface JudgedReply extends Observation {
  ChecksumSighting sighting();

  /** Why a client would not take it, whatever its checksum; empty if it would. */
  Optional<Refusal> refusal();

  /** Why a client passes over a reply, with the particulars. */
  record Refusal(Discard reason, String detail) {
    @Override
    public String toString() {
      return reason == Discard.MALFORMED
          ? reason.text() + ": " + detail
          : reason.text() + " (" + detail + ")";
    }
  }

  default boolean isAcceptedIn(ChecksumMode mode) {
    return refusal().isEmpty() && mode.accepts(sighting().verdict());
  }

  /** Why not, in words; empty if it is accepted. */
  default String refusalIn(ChecksumMode mode) {
    if (refusal().isPresent()) {
      return refusal().get().toString();
    }
    return mode.accepts(sighting().verdict())
        ? ""
        : "its UDP checksum is " + (sighting().verdict().isPartial() ? "unfinished" : "wrong");
  }

  /** The sender, such as {@code 10.0.3.1 (00:16:3e:00:00:00)}. */
  default String from() {
    return sighting().from();
  }
}
