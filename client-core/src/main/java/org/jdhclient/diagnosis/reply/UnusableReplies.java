package org.jdhclient.diagnosis.reply;

import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.JudgedReply;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.UnreadableFrame;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumMode;

/**
 * Replies come, and no mode would take any of them.
 *
 * @param from the sender of the first
 * @param certainty seen itself where nothing else came: then what is said of silence is less
 */
record UnusableReplies(String from, Refusal refusal, Family family, Certainty certainty)
    implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.isSilent() ? unreadable(seen) : refused(seen);
  }

  private static Optional<Cause> unreadable(Observations seen) {
    return seen.first(UnreadableFrame.class).map(frame -> of(frame, seen.family()));
  }

  private static Cause of(UnreadableFrame frame, Family family) {
    var refusal = new Refusal(Discard.MALFORMED, frame.fault());
    return new UnusableReplies(frame.sender().toString(), refusal, family, Certainty.SEEN);
  }

  private static Optional<Cause> refused(Observations seen) {
    return seen.isAcceptedIn(ChecksumMode.IGNORE)
        ? Optional.empty()
        : seen.judged().stream().findFirst().flatMap(first -> of(first, seen.family()));
  }

  private static Optional<Cause> of(JudgedReply reply, Family family) {
    return reply
        .refusal()
        .map(refusal -> new UnusableReplies(reply.from(), refusal, family, Certainty.USUAL));
  }

  @Override
  public String word() {
    return "replies-unusable";
  }

  @Override
  public String verdict() {
    return "no reply can be used; that of " + from + " is " + refusal;
  }

  @Override
  public String cure() {
    return "Whoever runs the server has to mend it; or take from dhclient.conf what demands more than"
        + " the server gives ("
        + (family == Family.V6 ? "require; or leave out -R" : "require, dhcp-client-identifier")
        + ").";
  }
}
