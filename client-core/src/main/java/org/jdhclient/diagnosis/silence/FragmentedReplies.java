package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.ReplyFragment;

/** Replies come in pieces, which nobody puts together for who has no address. */
record FragmentedReplies(ReplyFragment fragment) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen)
        ? seen.first(ReplyFragment.class).map(FragmentedReplies::new)
        : Optional.empty();
  }

  @Override
  public String word() {
    return "reply-fragmented";
  }

  @Override
  public String verdict() {
    return "the reply of "
        + fragment
        + " comes in fragments, for an MTU of about "
        + fragment.length()
        + " octets on its way, and a client that has no address cannot put them together";
  }

  @Override
  public String cure() {
    return "Raise the MTU of the server's interface and of the bridge, or ask for less: a line such as \"request subnet-mask, routers, domain-name-servers;\" in dhclient.conf.";
  }
}
