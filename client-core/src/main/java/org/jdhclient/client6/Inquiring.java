package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;
import org.jdhclient.time.BootTime;

/** A lease is in force, and its server has had the client ask for options alone. */
record Inquiring(AgingLease aging, Exchange asked) implements Leased {

  static Step begin(AgingLease aging, Duid by, Context context) {
    var request = ClientMessages6.informationRequest(context.config(), context.transactionId(), by);
    var asked = Exchange.begin(request, context.inform(), context);
    return Step.to(new Inquiring(aging, asked), asked.send());
  }

  @Override
  public Phase phase() {
    return Phase.INFORMATION;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Inquiring(left, asked);
  }

  @Override
  public Optional<Exchange> exchange() {
    return Optional.of(asked);
  }

  @Override
  public BootTime dueAt() {
    return asked.deadline().earlier(held().renewsAt());
  }

  /** At T1 the options are asked for with all the rest. */
  @Override
  public Step due(Context context) {
    if (context.now().reached(held().renewsAt())) {
      return Leased.extending(aging, context);
    }
    return asked
        .by(context.inform())
        .again(context)
        .map(next -> Step.to(new Inquiring(aging, next), next.send()))
        .orElseGet(() -> Step.to(Bound.of(aging, context)));
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var message = reply.message();
    if (!message.status().isSuccess()) {
      var said = new Refusal.Said(message.server(), message.status());
      return Step.ignore(this, Discard.UNUSABLE, said.why()).after(said);
    }
    if (context.now().reached(aging.deadline())) {
      return afterLapse(reply, context);
    }
    var told = held().withOptions(context.options(message));
    return Step.to(
        Bound.of(new AgingLease(told, aging.lookedAt()), context),
        new Action.Apply(Reason.RENEW6, Optional.of(held()), told));
  }

  /** What has ended before the answer came is not told with it. */
  private Step afterLapse(Reply reply, Context context) {
    var lapse = wake(context);
    return lapse.next() instanceof Inquiring left
        ? left.answered(reply, context).after(lapse.actions())
        : lapse;
  }
}
