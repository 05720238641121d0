package org.jdhclient.simulation.invariant;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;

/** What must hold of an address that was just taken into use (RFC 5227 2.3). */
final class AnnouncementChecks {
  private static final int ANNOUNCE_NUM = 2;

  /** ANNOUNCE_INTERVAL, and two timers that each go off five seconds late. */
  private static final long TIME = 12 * VirtualClock.SECOND;

  private final VirtualClock clock;
  private Ipv4Address inUse = Ipv4Address.ANY;
  private int incarnation;
  private int left;
  private long since;

  AnnouncementChecks(VirtualClock clock) {
    this.clock = clock;
  }

  void note(Moment moment) {
    var address = inUse(moment);
    if (!address.equals(inUse)) {
      await(ANNOUNCE_NUM);
      incarnation = moment.incarnation();
      inUse = address;
    }
    for (var arp : moment.sentArps()) {
      left -= arp.senderIp().equals(inUse) ? 1 : 0;
    }
  }

  private static Ipv4Address inUse(Moment moment) {
    var lease = moment.isKilled() ? Optional.<Lease>empty() : moment.after().lease();
    return lease.isPresent() ? lease.get().address() : Ipv4Address.ANY;
  }

  private void await(int announcements) {
    left = announcements;
    since = clock.awake();
  }

  /**
   * Time has passed.
   *
   * @param living the incarnation that lives; 0 for none
   */
  void i30(int living) {
    Sentence.I_30.require(
        inUse.isAny() || living != incarnation || left <= 0 || clock.awake() - since <= TIME,
        inUse,
        " has yet to be announced ",
        left,
        " times");
  }
}
