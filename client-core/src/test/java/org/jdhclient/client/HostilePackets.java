package org.jdhclient.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdhclient.wire.Octets;

/**
 * Hands a client millions of hostile packets and tells what became of them: {@code --packets N} at
 * random ({@code --seed S}), after every truncation and every change of one octet of the corpus.
 */
final class HostilePackets {
  private static final List<String> STATES =
      List.of("SELECTING", "REQUESTING", "BOUND", "RENEWING", "REBINDING", "REBOOTING");

  private final Map<String, Ordeal> ordeals = new TreeMap<>();
  private long packets;
  private long totalNanos;
  private long longestNanos;

  private HostilePackets() {
    STATES.forEach(state -> ordeals.put(state, Ordeal.in(state)));
  }

  public static void main(String[] arguments) {
    long packets = 10_000_000;
    long seed = 1;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--packets" -> packets = Long.parseLong(arguments[i + 1]);
        case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    var hostile = new HostilePackets();
    Damage.corpus().forEach(row -> Damage.cutShort(row, hostile.ordeals.get(row.get(1))));
    hostile.report("every truncation of the corpus");
    Damage.validPackets()
        .forEach(row -> Damage.changeEveryOctet(row, hostile.ordeals.get(row.get(1))));
    hostile.report("every change of one octet of what is taken");
    hostile.random(packets, new RandomPackets(seed));
    hostile.report("random packets of seed " + seed);
  }

  private void random(long count, RandomPackets source) {
    for (long i = 0; i < count; i++) {
      var packet = source.next();
      meets(STATES.get((int) (i % STATES.size())), packet.kind(), packet.octets());
    }
  }

  private void meets(String state, String kind, Octets octets) {
    long nanos = nanos(ordeals.get(state), kind, octets);
    packets++;
    totalNanos += nanos;
    if (nanos > longestNanos) {
      longestNanos = Math.max(longestNanos, leastNanos(state, kind, octets));
    }
  }

  private static long nanos(Ordeal ordeal, String kind, Octets octets) {
    long start = System.nanoTime();
    ordeal.meets(kind, octets);
    return System.nanoTime() - start;
  }

  /** What one packet takes when nothing else holds the machine up. */
  private static long leastNanos(String state, String kind, Octets octets) {
    var ordeal = Ordeal.in(state);
    return IntStream.range(0, 5).mapToLong(i -> nanos(ordeal, kind, octets)).min().orElseThrow();
  }

  /** Prints what became of the packets, and how long those took that were timed. */
  private void report(String what) {
    var outcomes = new TreeMap<String, Long>();
    for (var ordeal : ordeals.values()) {
      ordeal.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
      ordeal.outcomes().clear();
    }
    long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
    System.out.println(what + ": " + all + " packets " + outcomes);
    if (packets > 0) {
      System.out.printf(
          "a packet took %.1f us on average, %.3f ms at most%n",
          totalNanos / 1e3 / packets, longestNanos / 1e6);
    }
  }
}
