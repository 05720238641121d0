package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.UnansweredSolicitation;
import org.jdhclient.diagnosis.silence.Quiet;

/** A firewall of the guest keeps servers from finding out where to send their answers. */
record UnansweredNeighbors(UnansweredSolicitation question) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen)
        ? seen.first(UnansweredSolicitation.class).map(UnansweredNeighbors::new)
        : Optional.empty();
  }

  @Override
  public String word() {
    return "neighbour-solicitation-unanswered";
  }

  @Override
  public String verdict() {
    return question.by()
        + " asks for the hardware address of "
        + question.target()
        + ", without which nobody can send an answer there, and this guest does not tell it: a"
        + " firewall on it drops neighbour solicitations (ICMPv6)";
  }

  @Override
  public String cure() {
    return "Let them pass in the chains of input and output (nft list ruleset): icmpv6 type {"
        + " nd-neighbor-solicit, nd-neighbor-advert } accept, or: ip6tables -I INPUT -p icmpv6"
        + " --icmpv6-type neighbour-solicitation -j ACCEPT.";
  }
}
