package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.lease6.Extension;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.LeaseReport;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** A server has been asked for what is in force. */
sealed interface Extending extends Leased
    permits Renewing, Rebinding, Reinstating, Verifying, Completing {
  /**
   * How long a server is asked for a lease that it need not be asked for at all, and that the owner
   * wants renewed: it has no T1.
   */
  Span PATIENCE = Span.ofSeconds(120);

  /** So many servers whose the lease is not are asked for it anew, each once. */
  int MAX_STRANGERS = 16;

  Exchange asked();

  /** The same with the exchange after one more message. */
  Extending after(Exchange next);

  /** Nobody has answered as long as was asked. */
  Step unanswered(Context context);

  /** What scripts are told if the lease is extended. */
  Reason reason();

  /** How long there is to ask for a lease until a time. */
  static Span until(BootTime end, Lease6 lease, Context context) {
    var left = context.now().until(end);
    return lease.renewsAt().equals(BootTime.NEVER) ? left.shorter(PATIENCE) : left;
  }

  @Override
  default Optional<Exchange> exchange() {
    return Optional.of(asked());
  }

  @Override
  default BootTime dueAt() {
    return asked().deadline();
  }

  @Override
  default Step due(Context context) {
    return asked()
        .again(context)
        .map(next -> Step.to(after(next), next.send()))
        .orElseGet(() -> unanswered(context));
  }

  /** By now a server may be there: it is asked as soon as at the beginning. */
  @Override
  default Step renew(Context context) {
    return asked().timing().isRepeated() ? Leased.extending(aging(), context) : Step.to(this);
  }

  @Override
  default Step answered(Reply reply, Context context) {
    var message = reply.message();
    var status = message.status();
    if (status.code() == StatusCode.NO_BINDING) {
      return forgotten(new Refusal.Said(message.server(), status), context);
    }
    var extension = context.extension(held(), message);
    boolean isAnswer =
        status.isSuccess() || ServerAnswer.isOfAKind(status) && extension.hasGiven(context.now());
    return isAnswer
        ? extended(extension, message.server(), context)
        : failed(new Refusal.Said(message.server(), status));
  }

  /** Servers whose the lease is not, and that have been asked for it anew in vain. */
  default List<Duid> strangers() {
    return List.of();
  }

  private boolean isStrange(Duid server) {
    boolean isOther = !server.equals(held().server());
    return strangers().contains(server) || isOther && strangers().size() >= MAX_STRANGERS;
  }

  private Step forgotten(Refusal.Said why, Context context) {
    return isStrange(why.server())
        ? failed(why)
        : Reinstating.begin(
                aging(), held(), Forgotten.all(held(), why.server(), strangers()), context)
            .after(why);
  }

  /** A server that could not do it is asked again when it would be anyway. */
  private Step failed(Refusal why) {
    return Step.ignore(this, Discard.UNUSABLE, why.why()).after(why);
  }

  private Step extended(Extension extension, Duid server, Context context) {
    var takenBack = extension.takenBack(held());
    boolean isChanged = extension.hasGiven(context.now()) || !takenBack.isEmpty();
    var forgotten = Forgotten.by(extension, server, held().server(), strangers());
    var step =
        isChanged
            ? taken(extension.lease(), takenBack, context)
            : unchanged(extension, forgotten, context);
    if (!isStrange(server)) {
      step = Reinstating.after(step, extension.lease(), forgotten, context);
    }
    for (var refusal : refusals(extension, server)) {
      step = step.after(refusal);
    }
    return step;
  }

  /** Whoever knows nothing of it, and has been asked for it, does not end the asking of others. */
  private Step unchanged(Extension extension, Forgotten forgotten, Context context) {
    return isStrange(forgotten.server()) && !forgotten.isEmpty()
        ? Step.to(this)
        : Step.to(Bound.of(new AgingLease(extension.lease(), aging().lookedAt()), context));
  }

  private static List<Refusal> refusals(Extension extension, Duid server) {
    return extension.refused().stream()
        .<Refusal>map(refused -> new Refusal.Said(server, refused.status()))
        .toList();
  }

  /** A lease in the place of the one that is in force, of which some was taken back. */
  default Step taken(Lease6 lease, Lease6 takenBack, Context context) {
    List<Action> actions = new ArrayList<>();
    var rest = held().part(held -> takenBack.leases().noneMatch(held::equals));
    if (!takenBack.isEmpty()) {
      actions.add(new Action.Tell(new LeaseReport.TakenBack(takenBack)));
      actions.add(new Action.Withdraw(Reason.EXPIRE6, takenBack, Leased.left(rest)));
    }
    if (lease.isEmpty()) {
      actions.add(new Action.Forget(held()));
      return Resting.afterRefusal(context).after(actions);
    }
    var previous = new AgingLease(rest, aging().lookedAt());
    return Taking.of(lease, previous, reason(), context).after(actions);
  }
}
