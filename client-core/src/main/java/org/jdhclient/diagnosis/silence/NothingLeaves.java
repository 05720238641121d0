package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.Departure;

/** What is sent does not leave the guest. */
record NothingLeaves(String name, Family family, String refusal) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.isSilent()
        ? seen.first(Departure.class)
            .filter(departure -> departure.seen() == 0)
            .map(departure -> new NothingLeaves(seen.name(), seen.family(), departure.refusal()))
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
        + ") and let UDP from port "
        + (family == Family.V6 ? "546 to port 547" : "68 to port 67")
        + " pass.";
  }
}
