package org.jdhclient.diagnosis.wire;

import java.util.Arrays;
import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.wire.ChecksumMode;

/** Replies come, and no mode would take any of them. */
record UnusableReplies() implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.replies().isEmpty()
            || Arrays.stream(ChecksumMode.values()).anyMatch(seen::isAcceptedIn)
        ? Optional.empty()
        : Optional.of(new UnusableReplies());
  }

  @Override
  public String word() {
    return "replies-unusable";
  }

  @Override
  public String verdict() {
    return "none of the replies can be used, for the reasons given";
  }

  @Override
  public String cure() {
    return "Whoever runs the server has to mend them.";
  }

  @Override
  public Effect effect() {
    return Effect.NO_LEASE;
  }

  @Override
  public Certainty certainty() {
    return Certainty.USUAL;
  }
}
