package org.jdhclient.leasefile6;

import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.time.WallTime;

/** Times in a file, which has whole seconds and the wall clock, and times in a process. */
final class StoredTimes {
  private StoredTimes() {}

  /** When something was; now, if by the wall clock it is still to come. */
  static BootTime boot(WallTime starts, WallTime wallNow, BootTime now) {
    return now.plusSeconds(-Math.max(0, starts.secondsUntil(wallNow)));
  }

  static RenewalTimes whole(RenewalTimes times) {
    return new RenewalTimes(whole(times.t1()), whole(times.t2()));
  }

  static Lifetimes whole(Lifetimes lifetimes) {
    return new Lifetimes(whole(lifetimes.preferred()), whole(lifetimes.valid()));
  }

  private static Span whole(Span time) {
    return OptionTimes.ofNumber(OptionTimes.number(time));
  }
}
