package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;

/** RENEWING, from T1 to T2: asks the server of the lease, by unicast. */
record Renewing(Lease heldLease, int xid, BootTime requestedAt, BootTime deadline)
    implements Extending {

  static Step begin(Lease lease, Context context) {
    return request(lease, context.random().nextInt(), context.now(), context);
  }

  private static Step request(Lease lease, int xid, BootTime requestedAt, Context context) {
    int secs = Acquisition.startingAt(requestedAt).secs(context.now());
    return Step.to(
        new Renewing(
            lease, xid, requestedAt, Retransmission.extensionDeadline(lease.rebindsAt(), context)),
        new Action.Unicast(
            lease.address(),
            lease.server(),
            ClientMessages.requestExtending(context.config(), xid, secs, lease.address()),
            new Report.Requesting(
                lease.address(), lease.server(), context.config().ports().server())));
  }

  @Override
  public String name() {
    return "RENEWING";
  }

  @Override
  public Step wake(Context context) {
    return context.now().reached(heldLease.rebindsAt())
        ? Extending.due(heldLease, context)
        : request(heldLease, xid, requestedAt, context);
  }

  @Override
  public Reason reason() {
    return Reason.RENEW;
  }

  @Override
  public boolean isAnsweredBy(Ipv4Address server) {
    return server.equals(heldLease.server());
  }
}
