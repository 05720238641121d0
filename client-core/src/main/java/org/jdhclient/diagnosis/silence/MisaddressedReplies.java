package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.MisaddressedReply;

/** A server answers this guest, and sends that to somebody else's hardware address. */
record MisaddressedReplies(MisaddressedReply reply, MacAddress ours) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen)
        ? seen.first(MisaddressedReply.class)
            .map(reply -> new MisaddressedReplies(reply, seen.mac()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "reply-misaddressed";
  }

  @Override
  public String verdict() {
    return reply
        + " answers, but its reply goes to the hardware address "
        + reply.destination()
        + " instead of "
        + ours
        + ", and this guest does not take it";
  }

  @Override
  public String cure() {
    return "Look where that address is on record for this guest: on the server or the relay agent before it (ip neigh), in its configuration, and on the host, for a rule that rewrites addresses (nft list ruleset; ebtables -t nat -L).";
  }
}
