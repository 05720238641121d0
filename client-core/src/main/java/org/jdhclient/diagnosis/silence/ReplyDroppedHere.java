package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.PortOf;
import org.jdhclient.diagnosis.segment.UndeliveredReply;

/** A reply reaches the interface, and no socket of a client. */
record ReplyDroppedHere(String name, UndeliveredReply reply) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen) && !seen.has(PortOf.class)
        ? seen.first(UndeliveredReply.class).map(reply -> new ReplyDroppedHere(seen.name(), reply))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "reply-dropped-here";
  }

  @Override
  public String verdict() {
    return reply
        + " answers, and its reply comes in at "
        + name
        + ", but something on this guest takes it away before a client could read it";
  }

  @Override
  public String cure() {
    return "Look for a filter on the way in (nft list ruleset, for a chain with hook ingress; tc filter show dev "
        + name
        + " ingress; ip -details link show "
        + name
        + ", for xdp).";
  }
}
