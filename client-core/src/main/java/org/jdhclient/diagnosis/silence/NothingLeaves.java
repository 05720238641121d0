package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.LinkState;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.Departure;

/** What is sent does not leave the guest. */
record NothingLeaves(String name, String refusal) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.link() == LinkState.READY && seen.replies().isEmpty()
        ? seen.first(Departure.class)
            .filter(departure -> departure.seen() == 0)
            .map(departure -> new NothingLeaves(seen.name(), departure.refusal()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "nothing-leaves";
  }

  @Override
  public String verdict() {
    return "nothing that was sent left by "
        + name
        + ": something on this guest drops it"
        + (refusal.isEmpty() ? "" : "; the kernel says " + refusal);
  }

  @Override
  public String cure() {
    return "Look for a filter on the way out (nft list ruleset, for a chain with hook egress; tc filter show dev "
        + name
        + " egress; tc -s qdisc show dev "
        + name
        + ") and let UDP from port 68 to port 67 pass.";
  }
}
