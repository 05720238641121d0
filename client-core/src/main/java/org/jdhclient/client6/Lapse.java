package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report6.LeaseReport;
import org.jdhclient.report6.Progress;
import org.jdhclient.script6.Reason;
import org.jdhclient.time.BootTime;

/** What is done about what time has made of a lease since it was looked at last. */
final class Lapse {
  private Lapse() {}

  /**
   * What is no longer preferred is told, and what has ended goes.
   *
   * @param left what stays in force, if anything does
   */
  static List<Action> of(AgingLease aging, Optional<Lease6> left, BootTime now) {
    var ended = aging.ended(now);
    var deprecated = aging.deprecated(now);
    List<Action> actions = new ArrayList<>();
    if (!deprecated.isEmpty()) {
      actions.add(new Action.Tell(new LeaseReport.Deprecated(deprecated)));
      actions.add(new Action.Deprecate(deprecated));
    }
    if (!ended.isEmpty()) {
      actions.add(new Action.Tell(new LeaseReport.Expired(ended)));
      actions.add(new Action.Withdraw(Reason.EXPIRE6, ended, left));
    }
    return List.copyOf(actions);
  }

  /** All of a lease has ended: another is asked for. */
  static Step ofAll(Lease6 ended, Context context) {
    return Soliciting.begin(context)
        .after(List.of(new Action.Forget(ended), new Action.Tell(Progress.ALL_EXPIRED)));
  }
}
