package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;

/** REBINDING, from T2 until the lease expires: asks any server, by broadcast. */
record Rebinding(Lease heldLease, int xid, BootTime requestedAt, BootTime deadline)
    implements Extending {

  static Step begin(Lease lease, Context context) {
    return request(lease, context.random().nextInt(), context.now(), context);
  }

  private static Step request(Lease lease, int xid, BootTime requestedAt, Context context) {
    int secs = Acquisition.startingAt(requestedAt).secs(context.now());
    return Step.to(
        new Rebinding(
            lease, xid, requestedAt, Retransmission.extensionDeadline(lease.expiresAt(), context)),
        new Action.Broadcast(
            lease.address(),
            Ipv4Address.BROADCAST,
            ClientMessages.requestExtending(context.config(), xid, secs, lease.address()),
            new Report.Requesting(
                lease.address(), Ipv4Address.BROADCAST, context.config().ports().server())));
  }

  @Override
  public String name() {
    return "REBINDING";
  }

  @Override
  public Step wake(Context context) {
    return context.now().reached(heldLease.expiresAt())
        ? Extending.due(heldLease, context)
        : request(heldLease, xid, requestedAt, context);
  }

  @Override
  public Reason reason() {
    return Reason.REBIND;
  }

  @Override
  public boolean isAnsweredBy(Ipv4Address server) {
    return true;
  }
}
