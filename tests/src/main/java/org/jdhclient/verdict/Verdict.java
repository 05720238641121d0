package org.jdhclient.verdict;

import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command {@code tests/verdict}: judges each packet of a table. */
public final class Verdict {
  private static final String HELP =
      """
      Usage: tests/verdict CASES.tsv
      Tells what jdhclient makes of packets, one line of JSON for each row of a table.

      CASES.tsv has tab-separated columns, named in its first line. Two are looked at:
        file    a packet, relative to the table: NAME.eth.bin is an Ethernet frame,
                anything else the payload of a UDP datagram from 192.0.2.1 to everyone
        state   what the client is in when it comes: SELECTING, REQUESTING, BOUND,
                RENEWING, REBINDING or REBOOTING

      The client has the hardware address 02:00:00:00:00:01, the client identifier
      01:02:00:00:00:00:01 and the transaction 0x11223344; it was offered, asked for or
      holds 192.0.2.10 of 192.0.2.1, for an hour. It takes UDP checksums as the kernel
      mode does, without a word of the kernel on them.

      A line of the output has
        file, verdict ("accept" or "ignore") and reason
        dropped     names of options that were left out of what was taken
        lease       what was taken: address, prefix, routers, routes, dns, search,
                    domain_name, host_name, mtu; of an acknowledgement also t1, t2 and
                    lease_time (seconds from the request; null for never; 4294967295 for
                    ever) and server. T1 is without the random part that a client takes
                    off it. null if nothing was taken, or a refusal.
        micros      that decoding and deciding took: the median of some turns after a
                    warm-up
      Exit status: 0 if every packet was judged, 2 if the table could not be read.
      """;

  private static final int WARM_UP_TURNS = 200;
  private static final int TURNS = 15;
  private static final double NANOS_PER_MICRO = 1000;

  private Verdict() {}

  public static void main(String[] arguments) {
    if (List.of(arguments).contains("--help")) {
      System.out.print(HELP);
    } else if (arguments.length != 1) {
      System.err.print(HELP);
      System.exit(2);
    } else {
      try {
        judgeAll(Case.readAll(Path.of(arguments[0])));
      } catch (IOException | IllegalArgumentException e) {
        System.err.println("verdict: " + e);
        System.exit(2);
      }
    }
  }

  /**
   * A line for each packet of a table, without the time that it took.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if the table is none, or names a state that there is not
   */
  public static List<String> untimed(Path table) throws IOException {
    return Case.readAll(table).stream()
        .map(row -> JudgementJson.of(row.file(), Judgement.of(row, row.state().subject())))
        .map(JsonObject::toString)
        .toList();
  }

  private static void judgeAll(List<Case> cases) {
    for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
      for (var packet : cases) {
        Judgement.of(packet, packet.state().subject());
      }
    }
    for (var packet : cases) {
      System.out.println(judge(packet));
    }
  }

  private static String judge(Case packet) {
    var nanos = new long[TURNS];
    Judgement judgement = Judgement.of(packet, packet.state().subject());
    for (int turn = 0; turn < TURNS; turn++) {
      var subject = packet.state().subject();
      long start = System.nanoTime();
      judgement = Judgement.of(packet, subject);
      nanos[turn] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return JudgementJson.of(packet.file(), judgement)
        .add("micros", nanos[TURNS / 2] / NANOS_PER_MICRO)
        .toString();
  }
}
