package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * A lease is in force: it stays so without a link, until it ends, is refused, or turns out to be
 * another host's.
 */
sealed interface Leased extends State permits Bound, Recalled, Verifying, Extending {
  /** After a refusal by the own kernel; as after a DHCPDECLINE (RFC 2131 3.1.5). */
  Span APPLY_FAILURE_WAIT = Span.ofSeconds(10);

  Lease heldLease();

  /** What a held lease asks for now; a client woken late skips what it missed. */
  static Step due(Lease lease, Context context) {
    if (context.now().reached(lease.expiresAt())) {
      return Step.to(
          Init.now(context),
          new Action.Tell(new Report.Expired(lease.address())),
          new Action.Withdraw(lease, Reason.EXPIRE));
    }
    if (context.now().reached(lease.rebindsAt()) || !lease.isGranted()) {
      return Rebinding.begin(lease, context);
    }
    return Renewing.begin(lease, context);
  }

  /**
   * A server says that a lease does not hold: it goes, and another is asked for. One that the owner
   * has declared is there for when no server answers.
   */
  static Step refused(Lease lease, Reply reply, Context context) {
    List<Action> actions = new ArrayList<>();
    actions.add(new Action.Tell(Requesting.refusal(reply)));
    actions.add(new Action.Withdraw(lease, Reason.EXPIRE));
    if (lease.isGranted()) {
      actions.add(new Action.Forget(lease));
    }
    var acquisition = Acquisition.startingAt(context.now()).refused();
    return new Step(Init.afterRefusal(acquisition, context), List.copyOf(actions));
  }

  /**
   * Somebody else has an address: the server, if there is one, is told, and another is asked for in
   * a while.
   *
   * @param away takes it off the interface
   */
  static Step declined(Lease lease, Action away, Context context) {
    List<Action> actions = new ArrayList<>(List.of(away, new Action.Forget(lease)));
    if (lease.isGranted()) {
      actions.add(decline(lease, context));
    }
    return new Step(Init.afterDecline(context), List.copyOf(actions));
  }

  private static Action decline(Lease lease, Context context) {
    var config = context.config();
    return new Action.Broadcast(
        Ipv4Address.ANY,
        Ipv4Address.BROADCAST,
        ClientMessages.decline(config, context.random().nextInt(), lease),
        new Report.Declining(lease.address(), config.ports().server()));
  }

  @Override
  default Optional<Lease> lease() {
    return Optional.of(heldLease());
  }

  /** Nothing is to be done until T1. */
  @Override
  default BootTime deadline() {
    return heldLease().renewsAt();
  }

  @Override
  default Step wake(Context context) {
    return due(heldLease(), context);
  }

  @Override
  default Step addressConflict(Context context) {
    return declined(heldLease(), new Action.Withdraw(heldLease(), Reason.EXPIRE), context);
  }

  /** As what a script says of its address is that another host has it. */
  @Override
  default Step turnedDown(Context context) {
    return addressConflict(context);
  }

  /** What the host does not take goes, and is asked for again in a while. */
  @Override
  default Step applyFailed(Context context) {
    return Step.to(
        Init.at(context.now().plus(APPLY_FAILURE_WAIT)),
        new Action.Withdraw(heldLease(), Reason.EXPIRE));
  }

  @Override
  default Step renew(Context context) {
    return due(heldLease(), context);
  }

  /** The link is back, and may be another network's: does the lease still hold? */
  @Override
  default Step linkUp(Context context) {
    return context.now().reached(heldLease().expiresAt())
        ? due(heldLease(), context)
        : Verifying.begin(heldLease(), context);
  }

  @Override
  default Step linkDown(Context context) {
    return Step.to(this);
  }
}
