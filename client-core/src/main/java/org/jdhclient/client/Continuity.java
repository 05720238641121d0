package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.RememberedLeases;
import org.jdhclient.pace.EarlyRepeat;
import org.jdhclient.pace.MessagePace;
import org.jdhclient.time.BootTime;

/**
 * What lives longer than a state: the leases on record, what a client before this one has left, the
 * guard of the lease in force, and the pace at which may be sent.
 */
final class Continuity {
  private final RememberedLeases remembered;
  private final StaleAddresses stale;
  private final MessagePace pace = MessagePace.ofDhcp();
  private final EarlyRepeat<Action.Broadcast, State> earlyRepeat = new EarlyRepeat<>();
  private final LeaseGuard guard = new LeaseGuard();
  private int declined;

  Continuity(List<Lease> remembered, StaleAddresses stale) {
    this.remembered = new RememberedLeases(remembered);
    this.stale = stale;
  }

  /** Leases on record, the newest first; some may have expired. */
  List<Lease> remembered() {
    return remembered.newestFirst();
  }

  LeaseGuard guard() {
    return guard;
  }

  Context context(RandomGenerator random, BootTime now, ClientConfig config) {
    return new Context(random, now, config, remembered.newestFirst(), declined);
  }

  BootTime deadline(State state) {
    return guard.deadline().earlier(stale.deadline()).earlier(earlyRepeat.deadline(state));
  }

  /** Does what is due; nothing, if the deadline has not been reached. */
  List<Action> wake(State state, BootTime now) {
    if (now.reached(stale.deadline())) {
      return stale.expired(now);
    }
    if (now.reached(earlyRepeat.deadline(state))) {
      return repeated(state, now);
    }
    return guard.wake(state.lease(), now);
  }

  /** A client that is woken late sends the next message as soon; the early one is needless then. */
  private List<Action> repeated(State state, BootTime now) {
    boolean nextIsFar = !now.plusSeconds(1).reached(state.deadline());
    return earlyRepeat.take(state).<Action>map(again -> again).stream()
        .filter(again -> nextIsFar && pace.admits(now))
        .toList();
  }

  /** When a message may be sent: now, or later. */
  BootTime nextMessage(BootTime now) {
    return pace.next(now);
  }

  /** A link is there, which may be another than before. */
  void linkIsThere() {
    earlyRepeat.linkIsThere();
  }

  List<Action> addressRemoved(Ipv4Address address, int prefixLength, State state, BootTime now) {
    stale.leave(address, prefixLength);
    return guard.addressRemoved(address, state.lease(), now);
  }

  /** Takes away all that a client before this one has left. */
  List<Action> cleared() {
    return stale.cleared();
  }

  /** What is done of a step that is taken: without what comes too fast, the old before the new. */
  List<Action> taken(Step step, MacAddress own, BootTime now) {
    var actions = new ArrayList<Action>();
    for (var action : step.actions()) {
      actions.addAll(stale.clearedBefore(action));
      if (!isPaced(action) || pace.admits(now)) {
        actions.add(action);
      }
      note(action, step.next(), own, now);
    }
    if (step.next().lease().isEmpty()) {
      guard.end();
    }
    return List.copyOf(actions);
  }

  /**
   * A lease is given back, or an address refused, once: nothing makes up for a RELEASE or a DECLINE
   * that is not sent. There are no more of them than of answers to what is paced.
   */
  private static boolean isPaced(Action action) {
    return action instanceof Action.Broadcast broadcast && !broadcast.isDecline()
        || action instanceof Action.Unicast sent && sent.message().type() != MessageType.RELEASE;
  }

  private void note(Action action, State next, MacAddress own, BootTime now) {
    if (action instanceof Action.Apply apply) {
      remember(apply.lease(), own, now);
    } else if (action instanceof Action.Extend extend) {
      remember(extend.lease(), own, now);
      if (extend.lease().address().equals(extend.previous().address())) {
        declined = 0;
      }
    } else if (action instanceof Action.Broadcast sent && sent.isDecline()) {
      declined++;
    } else if (action instanceof Action.Broadcast request && isFirstRequest(next, now)) {
      earlyRepeat.requested(request, next, now);
    } else if (action instanceof Action.Broadcast question) {
      earlyRepeat.sent(question, next, now);
    } else if (action instanceof Action.Forget forget) {
      remembered.forget(forget.lease());
    }
  }

  private static boolean isFirstRequest(State next, BootTime now) {
    return next instanceof Requesting requesting && requesting.requestedAt().equals(now);
  }

  private void remember(Lease lease, MacAddress own, BootTime now) {
    remembered.add(lease);
    guard.begin(lease, own, now);
  }
}
