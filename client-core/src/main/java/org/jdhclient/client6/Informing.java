package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.Progress;
import org.jdhclient.report6.Refusal;

/**
 * Options alone have been asked for (RFC 9915 18.2.6).
 *
 * @param previous what was in force before, and is until an answer comes
 */
record Informing(Optional<Lease6> previous, Exchange asked) implements Asking {

  static Step begin(Optional<Lease6> previous, Context context) {
    var request = ClientMessages6.informationRequest(context.config(), context.transactionId());
    return asking(previous, Exchange.begin(request, context.inform(), context));
  }

  /** Asks the server that has said that it is to be asked; any other, if it does not answer. */
  static Step begin(Lease6 previous, Duid by, Context context) {
    var request = ClientMessages6.informationRequest(context.config(), context.transactionId(), by);
    var patiently = context.inform().lasting(Extending.PATIENCE);
    return asking(Optional.of(previous), Exchange.begin(request, patiently, context));
  }

  private static Step asking(Optional<Lease6> previous, Exchange asked) {
    return Step.to(new Informing(previous, asked), asked.send())
        .after(Progress.REQUESTING_INFORMATION);
  }

  @Override
  public Phase phase() {
    return Phase.INFORMATION;
  }

  @Override
  public boolean isWanting() {
    return previous.isEmpty();
  }

  @Override
  public Optional<Lease6> information() {
    return previous;
  }

  @Override
  public Asking after(Exchange next) {
    return new Informing(previous, next);
  }

  @Override
  public Exchange goingOn(Context context) {
    return asked.isToOne() ? asked : asked.by(context.inform());
  }

  @Override
  public Step unanswered(Context context) {
    return begin(previous, context);
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var message = reply.message();
    if (!message.status().isSuccess()) {
      return useless(new Refusal.Said(message.server(), message.status()));
    }
    return ServerAnswer.missing(message, context.config())
        .map(code -> useless(new Refusal.WithoutOption(message.server(), code)))
        .orElseGet(() -> Informed.by(message, previous, context));
  }

  private Step useless(Refusal why) {
    return Step.ignore(this, Discard.UNUSABLE, why.why()).after(why);
  }

  @Override
  public Step attached(Context context) {
    return begin(previous, context);
  }

  /** What is in force stays so without a link. */
  @Override
  public Step detached(Context context) {
    return previous.isPresent() ? Step.to(this) : Asking.super.detached(context);
  }

  @Override
  public Step renew(Context context) {
    return asked.timing().isRepeated() ? begin(previous, context) : Step.to(this);
  }
}
