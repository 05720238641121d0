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
 * RENEWING, from T1 to T2: asks the server of the lease, by unicast.
 *
 * @param startedAt when it was asked first
 */
record Renewing(
    Lease heldLease,
    BootTime startedAt,
    int xid,
    BootTime requestedAt,
    BootTime until,
    BootTime deadline)
    implements Extending {

  static Step begin(Lease lease, Context context) {
    var until = Extending.until(lease.rebindsAt(), context);
    return request(lease, context.now(), until, context);
  }

  private static Step request(Lease lease, BootTime startedAt, BootTime until, Context context) {
    int xid = context.random().nextInt();
    int secs = Acquisition.startingAt(startedAt).secs(context.now());
    return Step.to(
        new Renewing(
            lease,
            startedAt,
            xid,
            context.now(),
            until,
            Retransmission.extensionDeadline(until, context.now())),
        new Action.Unicast(
            lease.address(),
            lease.server(),
            ClientMessages.requestExtending(context.config(), xid, secs, lease.address()),
            new Report.Requesting(
                lease.address(), lease.server(), context.config().ports().server())));
  }

  @Override
  public Phase phase() {
    return Phase.RENEWING;
  }

  @Override
  public Step wake(Context context) {
    if (context.now().reached(heldLease.expiresAt())) {
      return Leased.due(heldLease, context);
    }
    return context.now().reached(until)
        ? Rebinding.begin(heldLease, context)
        : request(heldLease, startedAt, until, context);
  }

  @Override
  public Reason reason() {
    return Reason.RENEW;
  }

  /** It is the server that was asked: two lines a renewal are enough. */
  @Override
  public Step telling(Action acknowledgement, Step taken) {
    return taken;
  }

  @Override
  public boolean isAnsweredBy(Ipv4Address server) {
    return server.equals(heldLease.server());
  }
}
