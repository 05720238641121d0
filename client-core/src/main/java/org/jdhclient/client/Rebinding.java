package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;

/** REBINDING, from T2 until the lease expires: asks any server, by broadcast. */
record Rebinding(Lease heldLease, ExtensionRequest asked) implements Extending {

  static Step begin(Lease lease, Context context) {
    return ask(lease, ExtensionRequest.first(lease.expiresAt(), context), context);
  }

  private static Step ask(Lease lease, ExtensionRequest asked, Context context) {
    return Step.to(
        new Rebinding(lease, asked),
        new Action.Broadcast(
            lease.address(),
            Ipv4Address.BROADCAST,
            asked.message(lease, context),
            new Report.Requesting(
                lease.address(), Ipv4Address.BROADCAST, context.config().ports().server())));
  }

  @Override
  public Phase phase() {
    return Phase.REBINDING;
  }

  @Override
  public Step asking(ExtensionRequest next, Context context) {
    return ask(heldLease, next, context);
  }

  @Override
  public Step unanswered(Context context) {
    return Step.to(new Bound(heldLease));
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
