package org.jdhclient.linux.daemon;

import java.util.EnumMap;
import java.util.Map;
import org.jdhclient.client.Discard;
import org.jdhclient.wire.ChecksumVerdict;

/** What became of the packets received on one interface. */
final class PacketCounters {
  private final Map<ChecksumVerdict, Long> verdicts = new EnumMap<>(ChecksumVerdict.class);
  private final Map<Discard, Long> discards = new EnumMap<>(Discard.class);

  void count(ChecksumVerdict verdict) {
    verdicts.merge(verdict, 1L, Long::sum);
  }

  void count(Discard reason) {
    discards.merge(reason, 1L, Long::sum);
  }

  /** Packets not used, as {@code 3 malformed, 1 not to this host}; empty if there were none. */
  String discarded() {
    var text = new StringBuilder();
    for (var entry : discards.entrySet()) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(entry.getValue()).append(' ').append(entry.getKey().text());
    }
    return text.toString();
  }
}
