package org.jdhclient.engine.receive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.ChecksumWatch;
import org.jdhclient.report.Discard;
import org.jdhclient.report.Report;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumVerdict;

/** What became of the packets received on one interface: counted, and told where it matters. */
public final class PacketJournal {
  private static final int REFUSALS_KEPT = 8;

  private final ReportLog log;
  private final ChecksumWatch checksums;
  private final Map<Discard, Long> discards;
  private final Deque<PacketRefusal> lastRefusals;

  public PacketJournal(ReportLog log) {
    this(log, new ChecksumWatch(), new EnumMap<>(Discard.class), new ArrayDeque<>());
  }

  private PacketJournal(
      ReportLog log,
      ChecksumWatch checksums,
      Map<Discard, Long> discards,
      Deque<PacketRefusal> lastRefusals) {
    this.log = log;
    this.checksums = checksums;
    this.discards = discards;
    this.lastRefusals = lastRefusals;
  }

  /** A packet whose checksum has been looked at. */
  public void sighted(ChecksumSighting sighting, BootTime now) {
    checksums.observe(sighting, now).forEach(log::tell);
  }

  /** A packet that was not used. */
  public void discarded(Discard reason, String detail, BootTime now) {
    discards.merge(reason, 1L, Long::sum);
    log.debug(reason.text(), detail);
    lastRefusals.addLast(new PacketRefusal(now, reason, detail));
    if (lastRefusals.size() > REFUSALS_KEPT) {
      lastRefusals.removeFirst();
    }
  }

  /** An attempt to get a lease has failed: says what of it was the packets' fault. */
  public void attemptFailed() {
    if (!discards.isEmpty()) {
      log.tell(new NotUsed(counts()));
    }
    checksums.attemptFailed().forEach(log::tell);
  }

  public void attemptSucceeded() {
    checksums.attemptEnded();
  }

  /** The same with another log, for a client that goes on. */
  public PacketJournal continued(ReportLog other) {
    return new PacketJournal(other, checksums, discards, lastRefusals);
  }

  public PacketCounters counters() {
    Map<ChecksumVerdict, Long> verdicts = new EnumMap<>(ChecksumVerdict.class);
    for (var verdict : ChecksumVerdict.values()) {
      verdicts.put(verdict, checksums.count(verdict));
    }
    return new PacketCounters(verdicts, Map.copyOf(discards));
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

  private String counts() {
    var text = new StringBuilder();
    for (var entry : discards.entrySet()) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(entry.getValue()).append(' ').append(entry.getKey().text());
    }
    return text.toString();
  }

  private record NotUsed(String counts) implements Report {
    @Override
    public String text(String interfaceName) {
      return interfaceName + ": packets received, but not used: " + counts + ".";
    }
  }
}
