package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.authentication.ReconfigureKeys;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.pace.MessagePace;
import org.jdhclient.pace.RetransmissionLimits;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.script6.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/**
 * What lives longer than a state: the lease on record, what servers have said for later, the guard
 * of the lease in force, and the pace at which may be sent.
 */
final class Continuity {
  private final MessagePace pace = MessagePace.ofDhcp6();
  private final RetransmissionLimits solicit =
      new RetransmissionLimits(TransmissionParameters.SOLICIT);
  private final RetransmissionLimits inform =
      new RetransmissionLimits(TransmissionParameters.INFORMATION_REQUEST);
  private final ReconfigureKeys keys = new ReconfigureKeys();
  private final LeaseGuard guard = new LeaseGuard();

  private Optional<Lease6> remembered;
  private int setbacks;

  Continuity(Optional<Lease6> remembered) {
    this.remembered = remembered;
  }

  LeaseGuard guard() {
    return guard;
  }

  Context context(RandomGenerator random, BootTime now, Client6Config config) {
    return new Context(
        random,
        now,
        config,
        nextMessage(now),
        remembered,
        solicit.parameters(),
        inform.parameters(),
        setbacks);
  }

  /** What is remembered and not wanted any more goes. */
  List<Action> unwanted(Context context) {
    return context.unwanted().map(lease -> without(lease, context.running())).orElse(List.of());
  }

  private List<Action> without(Lease6 unwanted, Optional<Lease6> rest) {
    remembered = rest;
    var withdraw = new Action.Withdraw(Reason.EXPIRE6, unwanted, rest);
    return rest.isPresent() ? List.of(withdraw) : List.of(withdraw, new Action.Forget(unwanted));
  }

  /** When a message may be sent: now, or later. */
  BootTime nextMessage(BootTime now) {
    return pace.next(now);
  }

  /** Keeps what an answer says for later (RFC 9915 18.2.9, 18.2.10, 20.4). */
  void hear(ReceivedMessage answer) {
    var longestSolicit = answer.options().find(KnownOptions.SOL_MAX_RT);
    var longestInform = answer.options().find(KnownOptions.INF_MAX_RT);
    if (answer.type() == Dhcp6MessageType.ADVERTISE) {
      solicit.advertised(answer.transactionId(), longestSolicit);
      inform.advertised(answer.transactionId(), longestInform);
    } else {
      solicit.replied(longestSolicit);
      inform.replied(longestInform);
      answer.options().find(KnownOptions.AUTH).ifPresent(auth -> keys.learn(answer.server(), auth));
    }
  }

  /** Between questions a server in force may say that it is to be asked again, if it has a key. */
  Awaited awaitedIn(State state) {
    if (state.exchange().isPresent()) {
      return Awaited.ANSWERS;
    }
    boolean knowable =
        state.lease().or(state::information).filter(of -> keys.has(of.server())).isPresent();
    return knowable ? Awaited.RECONFIGURE : Awaited.NOTHING;
  }

  /**
   * With which message a Reconfigure wants its server asked.
   *
   * @throws MalformedPacketException if it is not its server's, or was there before
   */
  Dhcp6MessageType verified(Reply reconfigure) throws MalformedPacketException {
    var message = reconfigure.message();
    var with = Dhcp6MessageType.of(message.options().require(KnownOptions.RECONF_MSG));
    keys.verify(
        message.server(), message.options().require(KnownOptions.AUTH), reconfigure.payload());
    return with;
  }

  /** What was verified is done; while there was no time for it, it could come again. */
  void followed(ReceivedMessage reconfigure) {
    reconfigure
        .options()
        .find(KnownOptions.AUTH)
        .ifPresent(auth -> keys.followed(reconfigure.server(), auth));
  }

  /** What is done of a step that is taken: without what comes too fast, or cannot be sent. */
  List<Action> taken(State before, Step step, Attachment attachment, BootTime now) {
    var actions = new ArrayList<Action>();
    for (var action : step.actions()) {
      boolean isMessage = action instanceof Action.Send;
      if (!isMessage || attachment.isAttached() && pace.admits(now)) {
        actions.add(action);
      }
      note(action);
    }
    count(before, step.next());
    return List.copyOf(actions);
  }

  private void note(Action action) {
    if (action instanceof Action.Apply apply) {
      remembered = Optional.of(apply.lease());
      guard.begin();
    } else if (action instanceof Action.Withdraw withdraw) {
      remembered = withdraw.left().or(() -> remembered);
    } else if (action instanceof Action.Forget) {
      remembered = Optional.empty();
      guard.begin();
    }
  }

  private void count(State before, State next) {
    boolean isRest = next instanceof Resting && !(before instanceof AwaitingLinkLocal);
    if (isRest || before instanceof Declining && next instanceof Bound) {
      setbacks++;
    } else if (next instanceof Bound) {
      setbacks = 0;
    }
  }
}
