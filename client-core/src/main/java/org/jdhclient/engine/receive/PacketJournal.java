package org.jdhclient.engine.receive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.pace.RateLimiter;
import org.jdhclient.report.Asked;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.ChecksumWatch;
import org.jdhclient.report.Discard;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report.Unused;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumVerdict;

/** What became of the packets received on one interface: counted, and told where it matters. */
public final class PacketJournal {
  private static final int REFUSALS_KEPT = 8;

  /** A server, or somebody else, must not fill the log. */
  private static final int MOST_LINES = 8;

  private static final int SECONDS_OF_MOST_LINES = 60;

  private final ReportLog log;
  private final ChecksumWatch checksums;
  private final Map<Discard, Long> discards;
  private final Map<Discard, Long> inAttempt;
  private final Map<Discard, String> lastDetails;
  private final RateLimiter lines;
  private final Deque<PacketRefusal> lastRefusals;
  private final PartsLeftOut leftOut;

  public PacketJournal(ReportLog log) {
    this(
        log,
        new ChecksumWatch(),
        new EnumMap<>(Discard.class),
        new EnumMap<>(Discard.class),
        new EnumMap<>(Discard.class),
        new RateLimiter(MOST_LINES, SECONDS_OF_MOST_LINES),
        new ArrayDeque<>(),
        new PartsLeftOut());
  }

  private PacketJournal(
      ReportLog log,
      ChecksumWatch checksums,
      Map<Discard, Long> discards,
      Map<Discard, Long> inAttempt,
      Map<Discard, String> lastDetails,
      RateLimiter lines,
      Deque<PacketRefusal> lastRefusals,
      PartsLeftOut leftOut) {
    this.log = log;
    this.checksums = checksums;
    this.discards = discards;
    this.inAttempt = inAttempt;
    this.lastDetails = lastDetails;
    this.lines = lines;
    this.lastRefusals = lastRefusals;
    this.leftOut = leftOut;
  }

  /**
   * A frame has come.
   *
   * @return the message in it; empty if it ends here
   */
  public <R> Optional<R> taken(Received<R> received, BootTime now) {
    if (received instanceof Received.Message<R> message) {
      sighted(message.sighting(), now);
      return Optional.of(message.reply());
    }
    var discarded = (Received.Discarded<R>) received;
    discarded.sighting().ifPresent(sighting -> sighted(sighting, now));
    discarded(discarded.reason(), discarded.detail(), now);
    return Optional.empty();
  }

  /** A packet whose checksum has been looked at. */
  private void sighted(ChecksumSighting sighting, BootTime now) {
    checksums.observe(sighting, now).forEach(log::tell);
  }

  /** A packet that was not used. */
  public void discarded(Discard reason, String detail, BootTime now) {
    discards.merge(reason, 1L, Long::sum);
    inAttempt.merge(reason, 1L, Long::sum);
    tell(reason, detail, now);
    lastRefusals.addLast(new PacketRefusal(now, reason, detail));
    if (lastRefusals.size() > REFUSALS_KEPT) {
      lastRefusals.removeFirst();
    }
  }

  /** Where something is wrong its owner is told, once of each fault in a row; all else is noise. */
  private void tell(Discard reason, String detail, BootTime now) {
    boolean isNews = reason.isFault() && !detail.equals(lastDetails.put(reason, detail));
    if (isNews && lines.allows(now)) {
      lines.count(now);
      log.info("a packet is not used, " + reason.text() + ": " + detail);
    } else {
      log.debug(reason.text(), detail);
    }
  }

  /**
   * A part of a packet does not count, while the rest is used: told as a fault is.
   *
   * @param detail of whose packet, and what is wrong with it
   */
  public void leftOut(String detail, BootTime now) {
    if (leftOut.add(detail) && lines.allows(now)) {
      lines.count(now);
      log.info("a part of a packet is not used: " + detail);
    } else {
      log.debug("a part of a packet is not used", detail);
    }
  }

  /**
   * An attempt to get a lease has failed.
   *
   * @return what of it was the packets' fault
   */
  public Optional<FailureCause> attemptFailed(Asked asked) {
    var cause = checksums.cause();
    checksums.attemptFailed().forEach(log::tell);
    var counts = unused().all();
    inAttempt.clear();
    return cause.or(() -> counts.map(of -> new FailureCause.Unusable(asked, of)));
  }

  public void attemptSucceeded() {
    checksums.attemptEnded();
    inAttempt.clear();
  }

  public void leaseEnded() {
    checksums.leaseEnded();
  }

  /** The same with another log, for a client that goes on. */
  public PacketJournal continued(ReportLog other) {
    return new PacketJournal(
        other, checksums, discards, inAttempt, lastDetails, lines, lastRefusals, leftOut);
  }

  public PacketCounters counters() {
    Map<ChecksumVerdict, Long> verdicts = new EnumMap<>(ChecksumVerdict.class);
    for (var verdict : ChecksumVerdict.values()) {
      verdicts.put(verdict, checksums.count(verdict));
    }
    return new PacketCounters(verdicts, Map.copyOf(discards), leftOut.count());
  }

  /** Packets that were not used so far, of whatever kind. */
  public long discarded() {
    long all = 0;
    for (long ofOneKind : discards.values()) {
      all += ofOneKind;
    }
    return all;
  }

  public List<PacketRefusal> lastRefusals() {
    return List.copyOf(lastRefusals);
  }

  /** What came in this attempt and was not used. */
  public Unused unused() {
    return new Unused(words(reason -> true), words(Discard::isFault));
  }

  private Optional<String> words(Predicate<Discard> which) {
    var text = new StringJoiner(", ");
    inAttempt.forEach(
        (reason, count) -> {
          if (which.test(reason)) {
            text.add(count + " " + reason.text() + lastDetail(reason));
          }
        });
    return text.length() == 0 ? Optional.empty() : Optional.of(text.toString());
  }

  private String lastDetail(Discard reason) {
    return reason.isFault() ? " (" + lastDetails.get(reason) + ")" : "";
  }
}
