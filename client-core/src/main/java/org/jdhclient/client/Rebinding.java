package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.pace.Retransmission;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;

/**
 * REBINDING, from T2 until the lease expires: asks any server, by broadcast.
 *
 * @param startedAt when any was asked first
 */
record Rebinding(
    Lease heldLease,
    BootTime startedAt,
    int xid,
    BootTime requestedAt,
    BootTime until,
    BootTime deadline)
    implements Extending {

  static Step begin(Lease lease, Context context) {
    var until = Extending.until(lease.expiresAt(), context);
    return request(lease, context.now(), until, context);
  }

  private static Step request(Lease lease, BootTime startedAt, BootTime until, Context context) {
    int xid = context.random().nextInt();
    int secs = Acquisition.startingAt(startedAt).secs(context.now());
    return Step.to(
        new Rebinding(
            lease,
            startedAt,
            xid,
            context.now(),
            until,
            Retransmission.extensionDeadline(until, context.now())),
        new Action.Broadcast(
            lease.address(),
            Ipv4Address.BROADCAST,
            ClientMessages.requestExtending(context.config(), xid, secs, lease.address()),
            new Report.Requesting(
                lease.address(), Ipv4Address.BROADCAST, context.config().ports().server())));
  }

  @Override
  public Phase phase() {
    return Phase.REBINDING;
  }

  @Override
  public Step wake(Context context) {
    if (context.now().reached(heldLease.expiresAt())) {
      return Leased.due(heldLease, context);
    }
    return context.now().reached(until)
        ? Step.to(new Bound(heldLease))
        : request(heldLease, startedAt, until, context);
  }

  @Override
  public Reason reason() {
    return Reason.REBIND;
  }

  @Override
  public Step telling(Action acknowledgement, Step taken) {
    return taken.after(acknowledgement);
  }

  @Override
  public boolean isAnsweredBy(Ipv4Address server) {
    return true;
  }
}
