package org.jdhclient.client;

import org.jdhclient.lease.Lease;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;

/** The client has ended: nothing happens any more. */
record Stopped() implements Unleased {

  static Step idle() {
    return Step.to(new Stopped());
  }

  /** Takes away what a lease brought. */
  static Step leaving(Lease lease) {
    return Step.to(new Stopped(), new Action.Withdraw(lease, Reason.STOP));
  }

  /**
   * Gives a lease back while its address is still there to send from; one of no server is nobody's
   * to take.
   */
  static Step releasing(Lease lease, Context context) {
    if (!lease.isGranted()) {
      return Step.to(new Stopped(), new Action.Withdraw(lease, Reason.RELEASE));
    }
    var config = context.config();
    return Step.to(
        new Stopped(),
        new Action.Unicast(
            lease.address(),
            lease.server(),
            ClientMessages.release(config, context.random().nextInt(), lease),
            new Report.Releasing(lease.address(), lease.server(), config.ports().server())),
        new Action.Withdraw(lease, Reason.RELEASE),
        new Action.Forget(lease));
  }

  @Override
  public Phase phase() {
    return Phase.STOPPED;
  }

  @Override
  public BootTime deadline() {
    return BootTime.NEVER;
  }

  @Override
  public Step wake(Context context) {
    return Step.to(this);
  }

  @Override
  public Step linkDown(Context context) {
    return Step.to(this);
  }
}
