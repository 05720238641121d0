package org.jdhclient.simulation6.invariant;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation6.model.Kernel6;

/** What becomes of addresses that are other hosts'. */
final class DuplicateChecks {
  /** A link that has changed so recently may not be asked on yet. */
  private static final long SETTLING = 10 * VirtualClock.SECOND;

  private final Kernel6 kernel;
  private final PaceChecks6 pace;

  DuplicateChecks(Kernel6 kernel, PaceChecks6 pace) {
    this.kernel = kernel;
    this.pace = pace;
  }

  void i14(Moment6 moment) {
    if (!moment.isKilled()) {
      for (var address : found(moment)) {
        i14(address, moment);
      }
    }
  }

  private static List<Ipv6Address> found(Moment6 moment) {
    var found = new ArrayList<>(moment.declined());
    moment
        .seen()
        .filter(seen -> seen.duplicates() == Duplicates.FOUND)
        .map(seen -> seen.address())
        .filter(address -> isHeldBefore(address, moment))
        .ifPresent(found::add);
    return found;
  }

  private static boolean isHeldBefore(Ipv6Address address, Moment6 moment) {
    return moment.leaseBefore().filter(lease -> lease.addresses().contains(address)).isPresent();
  }

  private void i14(Ipv6Address address, Moment6 moment) {
    boolean isHeld = LeaseChecks6.lents(moment.lease()).contains(new Lent(address, 0));
    Sentence6.I6_14.require(!isHeld, address, " is in force");
    boolean isTold =
        moment.sentMessages().stream()
            .map(Moment6.Sent::message)
            .anyMatch(
                message ->
                    message.type() == MessageView.DECLINE
                        && message.named().contains(new Lent(address, 0)));
    Sentence6.I6_14.require(
        isTold || mayBeUnreachable(moment.now()), "nobody is told of ", address);
  }

  private boolean mayBeUnreachable(long now) {
    return !kernel.device().isUsable()
        || !isLinkLocalFree()
        || pace.mayHaveHeldBack(now - SETTLING);
  }

  /** From one that is still tentative nobody is asked (RFC 4862 5.4). */
  private boolean isLinkLocalFree() {
    return kernel
        .find(Kernel6.LINK_LOCAL)
        .filter(found -> found.duplicates() == Duplicates.NONE)
        .isPresent();
  }
}
