package org.jdhclient.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumVerdict;

/**
 * Counts the UDP checksums seen on one interface, and says what its owner has to know of them: at
 * most one line in five minutes of each kind, one a lease of what is accepted, dhclient's line
 * where dhclient has it, and after a failed attempt the cause and the remedy.
 */
public final class ChecksumWatch {
  private static final int SECONDS_BETWEEN_LINES = 300;

  /** dhclient speaks up when more than half of more than four packets were bad. */
  private static final int MANY = 4;

  private final Map<ChecksumVerdict, Kind> kinds = new EnumMap<>(ChecksumVerdict.class);
  private long seenSinceBadLine;
  private long badSinceBadLine;
  private long seenInAttempt;
  private boolean badToldInAttempt;

  public ChecksumWatch() {
    for (var verdict : ChecksumVerdict.values()) {
      kinds.put(verdict, new Kind());
    }
  }

  /** Takes note of a packet. */
  public List<Report> observe(ChecksumSighting sighting, BootTime now) {
    var reports = new ArrayList<Report>();
    var kind = kinds.get(sighting.verdict());
    kind.count++;
    seenInAttempt++;
    seenSinceBadLine++;
    if (sighting.verdict().compareTo(ChecksumVerdict.ABSENT) > 0) {
      kind.tell(sighting, now, reports);
    }
    if (!sighting.isAccepted()) {
      kind.refusedInAttempt++;
      kind.lastRefused = Optional.of(sighting);
      badSinceBadLine++;
    }
    if (seenSinceBadLine > MANY) {
      if (badSinceBadLine * 2 > seenSinceBadLine) {
        tellBad(reports);
      }
      countAnew();
    }
    return reports;
  }

  /** What in this attempt's checksums explains that it fails, if anything does. */
  public Optional<FailureCause> cause() {
    var partial =
        moreRefused(ChecksumVerdict.PARTIAL_BY_KERNEL, ChecksumVerdict.PARTIAL_BY_RESIDUE);
    var bad = kinds.get(ChecksumVerdict.BAD);
    Optional<FailureCause> unfinished =
        partial.lastRefused.map(
            last -> new ChecksumCause.Unfinished(last, partial.refusedInAttempt, seenInAttempt));
    return unfinished.or(
        () ->
            bad.lastRefused.map(
                last -> new ChecksumCause.Damaged(last, bad.refusedInAttempt, seenInAttempt)));
  }

  /** The attempt has failed: what there is to say besides. The next attempt begins here. */
  public List<Report> attemptFailed() {
    var reports = new ArrayList<Report>();
    if (badSinceBadLine > 0 && !badToldInAttempt) {
      tellBad(reports);
    }
    countAnew();
    attemptEnded();
    leaseEnded();
    return reports;
  }

  /** The attempt is over, and there is nothing to complain of. */
  public void attemptEnded() {
    seenInAttempt = 0;
    badToldInAttempt = false;
    for (var kind : kinds.values()) {
      kind.refusedInAttempt = 0;
      kind.lastRefused = Optional.empty();
    }
  }

  /** What was accepted for a lease is told anew with the next. */
  public void leaseEnded() {
    kinds.values().forEach(kind -> kind.acceptedTold = false);
  }

  /** How many packets there were of a verdict, from the start. */
  public long count(ChecksumVerdict verdict) {
    return kinds.get(verdict).count;
  }

  private Kind moreRefused(ChecksumVerdict one, ChecksumVerdict other) {
    return kinds.get(one).refusedInAttempt >= kinds.get(other).refusedInAttempt
        ? kinds.get(one)
        : kinds.get(other);
  }

  private void tellBad(List<Report> reports) {
    reports.add(new ChecksumReport.Bad(badSinceBadLine, seenSinceBadLine));
    badToldInAttempt = true;
  }

  private void countAnew() {
    seenSinceBadLine = 0;
    badSinceBadLine = 0;
  }

  /** Packets of one verdict. */
  private static final class Kind {
    private long count;
    private long refusedInAttempt;
    private long untold;
    private BootTime tellAgainAt = new BootTime(Long.MIN_VALUE);
    private boolean acceptedTold;

    /** The last one refused in this attempt, if any was. */
    private Optional<ChecksumSighting> lastRefused = Optional.empty();

    void tell(ChecksumSighting sighting, BootTime now, List<Report> reports) {
      if (now.reached(tellAgainAt) && !(sighting.isAccepted() && acceptedTold)) {
        reports.add(new ChecksumReport.Sighted(sighting, untold));
        acceptedTold |= sighting.isAccepted();
        tellAgainAt = now.plusSeconds(SECONDS_BETWEEN_LINES);
        untold = 0;
      } else {
        untold++;
      }
    }
  }
}
