package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdhclient.lab.Running;

/** The lines of a run of dhclient's, as regular expressions; but for who says them. */
final class Story {
  static final String KILLED_OLD = "Killed old client process";
  static final String DISCOVER =
      "DHCPDISCOVER on eth0 to 255\\.255\\.255\\.255 port 67 interval \\d+";
  static final String NAK = "DHCPNAK from 10\\.0\\.3\\.1(: .+)?";
  static final String NO_OFFERS = "No DHCPOFFERS received\\.";
  static final String SLEEPING = "No working leases in persistent database - sleeping\\.";

  private static final List<String> OPENING =
      List.of(
          "jdhclient \\d+\\.\\d+\\.\\d+.*",
          "",
          "Listening on LPF/eth0/00:16:3e:11:22:33",
          "Sending on   LPF/eth0/00:16:3e:11:22:33",
          "Sending on   Socket/fallback");

  private Story() {}

  static String offer(String address) {
    return "DHCPOFFER of " + address + " from 10\\.0\\.3\\.1";
  }

  static String request(String address) {
    return "DHCPREQUEST for " + address + " on eth0 to 255\\.255\\.255\\.255 port 67";
  }

  static String ack(String address) {
    return "DHCPACK of " + address + " from 10\\.0\\.3\\.1";
  }

  static String bound(String address) {
    return "bound to " + address + " -- renewal in \\d+ seconds\\.";
  }

  static String release(String address) {
    return "DHCPRELEASE of " + address + " on eth0 to 10\\.0\\.3\\.1 port 67";
  }

  static String tryingRecorded(String address) {
    return "Trying recorded lease " + address;
  }

  /** The client has said the opening and then just this, however often it asked. */
  static void assertTold(Running client, String... lines) {
    assertLines(client, Stream.concat(OPENING.stream(), Stream.of(lines)));
  }

  /** The client has told of another one's end, said the opening and then just this. */
  static void assertToldAfterKilling(Running client, String... lines) {
    var opening = Stream.concat(Stream.of(KILLED_OLD), OPENING.stream());
    assertLines(client, Stream.concat(opening, Stream.of(lines)));
  }

  private static void assertLines(Running client, Stream<String> regexes) {
    assertThat(withoutRepetitions(client.lines()))
        .zipSatisfy(regexes.toList(), (line, regex) -> assertThat(line).matches(regex));
  }

  /** Of the same line again and again the first: only the interval until the next may differ. */
  private static List<String> withoutRepetitions(List<String> lines) {
    var kinds = lines.stream().map(line -> line.replaceAll("interval \\d+", "")).toList();
    return IntStream.range(0, lines.size())
        .filter(i -> i == 0 || !kinds.get(i).equals(kinds.get(i - 1)))
        .mapToObj(lines::get)
        .toList();
  }
}
