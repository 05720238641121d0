package org.jdhclient.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.report.Discard;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/** Past T1: the lease is in force, and a server has been asked to extend it. */
sealed interface Extending extends State permits Renewing, Rebinding {
  /** After a refusal by the own kernel, in seconds; as after a DHCPDECLINE (RFC 2131 3.1.5). */
  int BIND_FAILURE_WAIT = 10;

  Lease heldLease();

  int xid();

  /** When the first REQUEST of this transaction was sent. */
  BootTime requestedAt();

  /** What scripts are told if the lease is extended. */
  Reason reason();

  /** Whether a server may speak for the lease in this state. */
  boolean isAnsweredBy(Ipv4Address server);

  /** What a held lease asks for now; a client woken late skips what it missed. */
  static Step due(Lease lease, Context context) {
    if (context.now().reached(lease.expiresAt())) {
      return Step.to(
          Init.now(context),
          new Action.Tell(new Report.Expired(lease.address())),
          new Action.Withdraw(lease, Reason.EXPIRE));
    }
    if (context.now().reached(lease.rebindsAt())) {
      return Rebinding.begin(lease, context);
    }
    return Renewing.begin(lease, context);
  }

  /** The link is back, and may be another network's: does the lease still hold? */
  static Step attached(Lease lease, Context context) {
    return context.now().reached(lease.expiresAt())
        ? due(lease, context)
        : Rebooting.begin(lease, Rebooting.Unanswered.KEEP_LEASE, context);
  }

  /** What is told of an acknowledgement that is taken. */
  static Action acknowledgement(Lease lease, Reply reply) {
    return new Action.Tell(new Report.Acknowledged(lease.address(), reply.source()));
  }

  /** A server says that a lease does not hold: it goes, and another is asked for. */
  static Step refused(Lease lease, Reply reply, Context context) {
    return Step.to(
        Init.afterRefusal(Acquisition.startingAt(context.now()).refused(), context),
        new Action.Tell(Requesting.refusal(reply)),
        new Action.Withdraw(lease, Reason.EXPIRE),
        new Action.Forget(lease));
  }

  /** Somebody else has the address of a lease in force. */
  static Step declined(Lease lease, Context context) {
    return declined(lease, new Action.Withdraw(lease, Reason.EXPIRE), context);
  }

  /**
   * Somebody else has an address: the server is told, and another is asked for in a while.
   *
   * @param away takes it off the interface
   */
  static Step declined(Lease lease, Action away, Context context) {
    var config = context.config();
    var next = Acquisition.afterDecline(context);
    return Step.to(
        new Init(next, next.startedAt()),
        away,
        new Action.Forget(lease),
        new Action.Broadcast(
            Ipv4Address.ANY,
            Ipv4Address.BROADCAST,
            ClientMessages.decline(config, context.random().nextInt(), lease),
            new Report.Declining(lease.address(), config.ports().server())));
  }

  /** The host does not take a lease: it goes, and is asked for again in a while. */
  static Step notBound(Lease lease, Context context) {
    var retryAt = context.now().plusSeconds(BIND_FAILURE_WAIT);
    return Step.to(
        new Init(Acquisition.startingAt(retryAt), retryAt),
        new Action.Withdraw(lease, Reason.EXPIRE));
  }

  @Override
  default OptionalInt transaction() {
    return OptionalInt.of(xid());
  }

  @Override
  default Optional<Lease> lease() {
    return Optional.of(heldLease());
  }

  @Override
  default Step acknowledged(Reply reply, Context context) {
    try {
      var lease = context.leaseFrom(reply.message(), requestedAt());
      if (!isAnsweredBy(lease.server())) {
        return Step.ignore(this, Discard.FOREIGN_SERVER, lease.server().toString());
      }
      return Bound.with(lease, Optional.of(heldLease()), reason(), context)
          .after(acknowledgement(lease, reply));
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }

  @Override
  default Step refused(Reply reply, Context context) {
    try {
      var server = LeasedAddress.server(reply.message());
      if (!isAnsweredBy(server)) {
        return Step.ignore(this, Discard.FOREIGN_SERVER, server.toString());
      }
      return refused(heldLease(), reply, context);
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }

  @Override
  default Step linkUp(Context context) {
    return attached(heldLease(), context);
  }

  /** An address that somebody removed could not be set again. */
  @Override
  default Step applyFailed(Context context) {
    return notBound(heldLease(), context);
  }

  @Override
  default Step renew(Context context) {
    return due(heldLease(), context);
  }

  @Override
  default Step addressConflict(Context context) {
    return declined(heldLease(), context);
  }
}
