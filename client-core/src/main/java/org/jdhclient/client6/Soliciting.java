package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.Progress;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;

/**
 * It is asked who has what is wanted (RFC 9915 18.2.1). The best of what comes until the first
 * Solicit would be sent again is taken, and after that the first that is any use.
 *
 * @param advertised what is any use so far
 */
record Soliciting(Exchange asked, List<ServerAnswer> advertised) implements Asking {
  private static final int MAX_SERVERS = 16;

  static Step begin(Context context) {
    var solicit = ClientMessages6.solicit(context.config(), context.transactionId());
    var asked = Exchange.begin(solicit, context.solicit(), context);
    return Step.to(new Soliciting(asked, List.of()), asked.send()).after(Progress.SOLICITING);
  }

  @Override
  public Phase phase() {
    return Phase.SOLICITING;
  }

  @Override
  public Asking after(Exchange next) {
    return new Soliciting(next, List.of());
  }

  @Override
  public Exchange goingOn(Context context) {
    return asked.by(context.solicit());
  }

  @Override
  public Step wake(Context context) {
    return advertised.isEmpty() ? Asking.super.wake(context) : Requesting.best(advertised, context);
  }

  @Override
  public Step unanswered(Context context) {
    return begin(context);
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var answer = ServerAnswer.of(reply.message(), context);
    boolean isReply = reply.message().type() == Dhcp6MessageType.REPLY;
    if (isReply && !reply.message().options().has(KnownOptions.RAPID_COMMIT)) {
      return Step.ignore(this, Discard.UNUSABLE, "Reply without Rapid-Commit");
    }
    var flaw = answer.flaw(context.config());
    if (flaw.isPresent()) {
      return useless(flaw.get());
    }
    return isReply
        ? Taking.of(context.granted(reply.message()).lease(), Reason.BOUND6, context)
        : advertised(answer, context);
  }

  private Step useless(Refusal flaw) {
    return Step.ignore(this, Discard.UNUSABLE, flaw.why()).after(flaw);
  }

  /** What a server says again, or says twice on its way, is in the place of what it said. */
  private Step advertised(ServerAnswer answer, Context context) {
    var all = new ArrayList<>(advertised);
    all.removeIf(before -> before.server().equals(answer.server()));
    if (all.size() < MAX_SERVERS) {
      all.add(answer);
    }
    boolean isFirstInterval = !asked.timing().isRepeated();
    if (isFirstInterval && answer.preference() < ServerAnswer.HIGHEST_PREFERENCE) {
      return Step.telling(new Soliciting(asked, List.copyOf(all)), Progress.ADVERTISEMENT_RECORDED);
    }
    return Requesting.best(all, context).after(Progress.ADVERTISEMENT_SELECTED);
  }

  /** The host was asleep: the network may be another. */
  @Override
  public Step attached(Context context) {
    return renew(context);
  }

  /** By now a server may be there: it is asked as soon as at the beginning. */
  @Override
  public Step renew(Context context) {
    return asked.timing().isRepeated() ? begin(context) : Step.to(this);
  }
}
