package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.FilteredReplies;
import org.jdhclient.diagnosis.observe.PortOf;

/** Replies reach the interface, and no client. */
record FilterOnTheWayIn(String name, int replies) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.replies().isEmpty() && !seen.has(PortOf.class)
        ? seen.first(FilteredReplies.class)
            .map(filtered -> new FilterOnTheWayIn(seen.name(), filtered.count()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "filter-on-the-way-in";
  }

  @Override
  public String verdict() {
    return "a filter of this guest drops the replies: "
        + replies
        + " arrived at "
        + name
        + ", and no client can see them";
  }

  @Override
  public String cure() {
    return "Have it let UDP from port 67 to port 68 pass: look at nft list ruleset (hook ingress) and"
        + " tc filter show dev "
        + name
        + " ingress.";
  }

  @Override
  public Effect effect() {
    return Effect.NO_LEASE;
  }

  @Override
  public Certainty certainty() {
    return Certainty.SEEN;
  }
}
