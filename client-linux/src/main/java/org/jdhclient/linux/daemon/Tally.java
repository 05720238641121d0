package org.jdhclient.linux.daemon;

import java.util.EnumMap;
import java.util.Map;
import org.jdhclient.client.Discard;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.MalformedPacketException;

/**
 * How many packets there were of each kind. As text it is one line of words such as {@code VALID=2
 * CHECKSUM=1}.
 */
public record Tally(Map<ChecksumVerdict, Long> verdicts, Map<Discard, Long> discards) {
  static final Tally NONE = new Tally(Map.of(), Map.of());

  String toText() {
    var text = new StringBuilder();
    verdicts.forEach((verdict, count) -> append(text, verdict, count));
    discards.forEach((reason, count) -> append(text, reason, count));
    return text.toString();
  }

  private static void append(StringBuilder text, Enum<?> kind, long count) {
    text.append(text.isEmpty() ? "" : " ").append(kind.name()).append('=').append(count);
  }

  /**
   * @throws MalformedPacketException if the line is none that {@link #toText} made
   */
  static Tally parse(String line) throws MalformedPacketException {
    Map<ChecksumVerdict, Long> verdicts = new EnumMap<>(ChecksumVerdict.class);
    Map<Discard, Long> discards = new EnumMap<>(Discard.class);
    try {
      for (var word : line.isEmpty() ? new String[0] : line.split(" ")) {
        int equals = Math.max(0, word.indexOf('='));
        var name = word.substring(0, equals);
        long count = Long.parseLong(word.substring(equals + 1));
        if (isVerdict(name)) {
          verdicts.put(ChecksumVerdict.valueOf(name), count);
        } else {
          discards.put(Discard.valueOf(name), count);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedPacketException("no tally: " + e.getMessage(), 0);
    }
    return new Tally(verdicts, discards);
  }

  private static boolean isVerdict(String name) {
    for (var verdict : ChecksumVerdict.values()) {
      if (verdict.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
