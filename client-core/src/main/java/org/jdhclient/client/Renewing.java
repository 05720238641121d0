package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;

/** RENEWING, from T1 to T2: asks the server of the lease, by unicast. */
record Renewing(Lease heldLease, ExtensionRequest asked) implements Extending {

  static Step begin(Lease lease, Context context) {
    return ask(lease, ExtensionRequest.first(lease.rebindsAt(), context), context);
  }

  private static Step ask(Lease lease, ExtensionRequest asked, Context context) {
    return Step.to(
        new Renewing(lease, asked),
        new Action.Unicast(
            lease.address(),
            lease.server(),
            asked.message(lease, context),
            new Report.Requesting(
                lease.address(), lease.server(), context.config().ports().server())));
  }

  @Override
  public Phase phase() {
    return Phase.RENEWING;
  }

  @Override
  public Step asking(ExtensionRequest next, Context context) {
    return ask(heldLease, next, context);
  }

  @Override
  public Step unanswered(Context context) {
    return Rebinding.begin(heldLease, context);
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
