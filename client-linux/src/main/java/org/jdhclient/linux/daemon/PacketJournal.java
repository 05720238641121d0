package org.jdhclient.linux.daemon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.ChecksumSighting;
import org.jdhclient.client.ChecksumWatch;
import org.jdhclient.client.Discard;
import org.jdhclient.client.Report;
import org.jdhclient.linux.status.StatusDocument.Refusal;
import org.jdhclient.wire.ChecksumVerdict;

/** What became of the packets received on one interface: counted, and told where it matters. */
final class PacketJournal {
  private static final int REFUSALS_KEPT = 8;

  private final ReportLog log;
  private final ChecksumWatch checksums = new ChecksumWatch();
  private final Map<Discard, Long> discards = new EnumMap<>(Discard.class);
  private final Deque<Refusal> lastRefusals = new ArrayDeque<>();

  PacketJournal(ReportLog log) {
    this.log = log;
  }

  /** A packet whose checksum has been looked at. */
  void sighted(ChecksumSighting sighting, BootTime now) {
    checksums.observe(sighting, now).forEach(log::tell);
  }

  /** A packet that was not used. */
  void discarded(Discard reason, String detail, BootTime now) {
    discards.merge(reason, 1L, Long::sum);
    log.debug(reason.text(), detail);
    lastRefusals.addLast(new Refusal(now, reason, detail));
    if (lastRefusals.size() > REFUSALS_KEPT) {
      lastRefusals.removeFirst();
    }
  }

  /** An attempt to get a lease has failed: says what of it was the packets' fault. */
  void attemptFailed() {
    if (!discards.isEmpty()) {
      log.tell(new NotUsed(counts()));
    }
    checksums.attemptFailed().forEach(log::tell);
  }

  void attemptSucceeded() {
    checksums.attemptEnded();
  }

  /** Counts on from where another process stopped. */
  void resume(Tally tally) {
    checksums.resume(tally.verdicts());
    tally.discards().forEach((reason, count) -> discards.merge(reason, count, Long::sum));
  }

  Tally tally() {
    Map<ChecksumVerdict, Long> verdicts = new EnumMap<>(ChecksumVerdict.class);
    for (var verdict : ChecksumVerdict.values()) {
      verdicts.put(verdict, checksums.count(verdict));
    }
    return new Tally(verdicts, Map.copyOf(discards));
  }

  Iterable<Refusal> lastRefusals() {
    return lastRefusals;
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
