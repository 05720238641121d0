package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.Lease;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.leasefile.WallTime;
import org.jdhclient.wire.MalformedPacketException;

/**
 * What one process tells another that goes on with its client. As text it is a line with the state
 * and the leases on record, in the lease file's own words: it is read with the same checks, and
 * does not depend on a disk.
 *
 * @param standing where the client stands
 * @param restSeconds until the next attempt, if it rests
 * @param tally of the packets so far
 * @param leases on record, the newest first; if it is bound, the newest is in force
 */
public record Handover(Standing standing, long restSeconds, Tally tally, List<Lease> leases) {
  private static final int HEAD_WORDS = 4;

  /** Where a client stands that is handed over. */
  public enum Standing {
    BOUND,
    RESTING
  }

  static Handover bound(List<Lease> leases, Tally tally) {
    return new Handover(Standing.BOUND, 0, tally, leases);
  }

  static Handover resting(long seconds, List<Lease> leases, Tally tally) {
    return new Handover(Standing.RESTING, seconds, tally, leases);
  }

  /**
   * The text tells the two clocks by which its times were written, so that a step of the wall clock
   * meanwhile changes none of them.
   *
   * @param wallNow read at the same moment as {@code now}
   */
  public String toText(String interfaceName, WallTime wallNow, BootTime now) {
    var database = LeaseDatabase.EMPTY;
    for (int i = leases.size() - 1; i >= 0; i--) {
      database = database.with(StoredLease.of(interfaceName, leases.get(i), wallNow, now));
    }
    var head = standing + " " + restSeconds + " " + wallNow.epochSeconds() + " " + now.nanos();
    return head + "\n" + tally.toText() + "\n" + database.toText();
  }

  /**
   * @throws MalformedPacketException if the text is none that {@link #toText} made
   */
  public static Handover parse(String text, String interfaceName) throws MalformedPacketException {
    var parts = text.split("\n", 3);
    var words = parts[0].split(" ");
    if (parts.length != 3 || words.length != HEAD_WORDS) {
      throw new MalformedPacketException("no handover", 0);
    }
    try {
      var wallThen = new WallTime(Long.parseLong(words[2]));
      var then = new BootTime(Long.parseLong(words[3]));
      var leases = new ArrayList<Lease>();
      for (var lease : LeaseFile.parse(parts[2]).database().leasesOf(interfaceName)) {
        leases.add(0, lease.toLease(wallThen, then));
      }
      var standing = Standing.valueOf(words[0]);
      if (standing == Standing.BOUND && leases.isEmpty()) {
        throw new MalformedPacketException("bound without a lease", 0);
      }
      return new Handover(
          standing, Long.parseLong(words[1]), Tally.parse(parts[1]), List.copyOf(leases));
    } catch (IllegalArgumentException e) {
      throw new MalformedPacketException("no handover: " + e.getMessage(), 0);
    }
  }
}
