package org.jdhclient.simulation6.lan;

import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;

/**
 * How a server is.
 *
 * @param preference below 0 if it does not say
 * @param preferred lifetime, in seconds; 0xffffffff without end
 * @param t1 in seconds; 0 to leave it to the client
 * @param longestSolicit SOL_MAX_RT that it wants; 0 if it says nothing
 * @param delay nanoseconds until it answers
 */
record Temper6(
    Mood mood,
    int preference,
    long preferred,
    long valid,
    long t1,
    long t2,
    long longestSolicit,
    long delay,
    Reconfiguring reconfiguring) {
  static final long INFINITE = 0xffff_ffffL;

  /** What it does with a client. */
  enum Mood {
    HEALTHY,
    SILENT,
    /** NoAddrsAvail and NoPrefixAvail, for all or for addresses. */
    HAS_NOTHING,
    HAS_PREFIXES_ONLY,
    /** Every address is of another link. */
    NOT_ON_LINK,
    /** Advertises, and gives nothing, or less. */
    BAIT_AND_SWITCH,
    FAILS,
    /** Knows no binding, whatever it has given. */
    FORGETS,
    /** Gives another address with each message, and takes the one before away. */
    RENUMBERS,
    /** T1 after T2, preferred longer than valid. */
    CONTRADICTS,
    /** Answers a Renew without saying anything of some association. */
    LEAVES_OUT
  }

  /** Whether it gives a key, by which its Reconfigures are known. */
  enum Reconfiguring {
    WITH_KEY,
    NEVER
  }

  static final Temper6 WELL =
      new Temper6(Mood.HEALTHY, -1, 3600, 7200, 1800, 2880, 0, 0, Reconfiguring.NEVER);

  static Temper6 drawn(Chance chance) {
    var moods = Mood.values();
    var mood = chance.below(2) == 0 ? Mood.HEALTHY : moods[chance.below(moods.length)];
    long preferred = chance.oneOf(0, 4, 20, 60, 600, 3600, 86_400, INFINITE);
    long valid =
        preferred == INFINITE
            ? INFINITE
            : Math.max(4, chance.oneOf(preferred, 2 * preferred, preferred + 30, INFINITE));
    long base = Math.min(preferred == 0 ? valid : preferred, 1_000_000);
    boolean says = chance.below(3) != 0;
    return new Temper6(
        mood,
        (int) chance.oneOf(-1, -1, 0, 10, 255),
        preferred,
        valid,
        says ? base / 2 : 0,
        says && chance.below(4) != 0 ? base * 4 / 5 : 0,
        chance.oneOf(0, 0, 0, 60, 600, 86_400, 30),
        chance.oneOf(0, 0, VirtualClock.SECOND / 2, 3 * VirtualClock.SECOND),
        chance.below(2) == 0 ? Reconfiguring.WITH_KEY : Reconfiguring.NEVER);
  }
}
