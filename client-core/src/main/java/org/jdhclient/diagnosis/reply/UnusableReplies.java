package org.jdhclient.diagnosis.reply;

import java.util.Arrays;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.JudgedReply;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.wire.ChecksumMode;

/** Replies come, and no mode would take any of them. */
record UnusableReplies(JudgedReply first, Family family) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.judged().isEmpty()
            || Arrays.stream(ChecksumMode.values()).anyMatch(seen::isAcceptedIn)
        ? Optional.empty()
        : seen.judged().stream()
            .findFirst()
            .map(first -> new UnusableReplies(first, seen.family()));
  }

  @Override
  public String word() {
    return "replies-unusable";
  }

  @Override
  public String verdict() {
    return "no reply can be used; that of "
        + first.from()
        + " is "
        + first.refusal().map(Refusal::toString).orElse("refused");
  }

  @Override
  public String cure() {
    return "Whoever runs the server has to mend it; or take from dhclient.conf what demands more than"
        + " the server gives ("
        + (family == Family.V6 ? "require; or leave out -R" : "require, dhcp-client-identifier")
        + ").";
  }

  @Override
  public Certainty certainty() {
    return Certainty.USUAL;
  }
}
