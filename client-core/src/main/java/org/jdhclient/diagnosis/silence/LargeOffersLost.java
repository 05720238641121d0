package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.ReplyFragment;
import org.jdhclient.diagnosis.segment.ShortReply;
import org.jdhclient.diagnosis.segment.UndeliveredReply;

/** A short answer gets through, and the usual one does not. */
record LargeOffersLost(ShortReply answer) implements Cause {
  static Optional<Cause> in(Observations seen) {
    // What arrived, in pieces, elsewhere or to be taken away here, was not too long for the way.
    return Quiet.in(seen)
            && !seen.has(ReplyFragment.class)
            && !seen.has(UndeliveredReply.class)
            && !seen.has(MisaddressedReply.class)
        ? seen.first(ShortReply.class).map(LargeOffersLost::new)
        : Optional.empty();
  }

  @Override
  public String word() {
    return "large-offers-lost";
  }

  @Override
  public String verdict() {
    return answer.reply().from()
        + " answers a DHCPDISCOVER that asks for next to nothing, and none that asks for all that a normal run wants: long replies are lost on their way, for an MTU that is too small";
  }

  @Override
  public String cure() {
    return "Compare the MTU of all links between (ip link show master BRIDGE on the host) and raise the smallest, or ask for less: a line such as \"request subnet-mask, routers, domain-name-servers;\" in dhclient.conf.";
  }
}
