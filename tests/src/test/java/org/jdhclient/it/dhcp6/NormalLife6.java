package org.jdhclient.it.dhcp6;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.life6.Observation6;
import org.jdhclient.lab.server.ServerProgram6;

/**
 * Of a client's life what has to be the same each time: neither pids nor times of the clock, nor
 * the server's DUID, which holds a time.
 *
 * @param statuses how each command ended
 * @param said what others read in a log, each kind of line once: a message may be lost
 * @param calls the environment of each call of the script
 * @param lease the last one in the lease file; its options last, in no order of theirs
 */
record NormalLife6(
    List<Integer> statuses,
    Set<String> said,
    List<Map<String, String>> calls,
    List<String> lease,
    List<String> addresses,
    Set<String> resolvConf) {

  /** Not that something succeeded: dhclient passes over what answers its Release. */
  private static final Pattern WORTH_READING =
      Pattern.compile(
          "PRC: (?:Soliciting|Bound|Renewing|Rebinding|Confirming|Releasing|Address .* expired).*"
              + "|XMT: [-\\w]+ on eth0, .*|RCV: \\w+ message on eth0 from .*"
              + "|message status code (?!Success).*|Max retransmission .*");

  private static final String OPTION = "  option ";

  /** ISC's server answers in it what ours says as RFC 9915 wants it. */
  private static final String OF_OURS_ALONE = OPTION + "dhcp6.reconf-accept;";

  /**
   * A Reply's preference, of which RFC 9915 21.8 knows nothing, is told by ISC's where options
   * alone are asked for.
   */
  private static final String OF_THEIRS_ALONE = "dhcp6_preference";

  /** Ours gives scripts no text with a character that means something to a shell. */
  private static final Pattern OF_THE_SHELL = Pattern.compile("[()]");

  /** T1 and T2 of a lease that it extends, among variables and in a lease file. */
  private static final Pattern OF_DNSMASQS_LOTS =
      Pattern.compile("(?:new|old|cur)_re(?:new|bind)|\\s*re(?:new|bind) \\d+;");

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private static final Pattern SERVER = Pattern.compile("server-id [0-9a-f:]+");
  private static final String PADDED_DUID = "(?:[0-9a-f]{2}:){9,}[0-9a-f]{2}";
  private static final Pattern EPOCH = Pattern.compile("\\b1[0-9]{9}\\b");
  private static final Pattern INTERVAL = Pattern.compile("\\d+ ?ms");

  static NormalLife6 of(Observation6 seen, ServerProgram6 server) {
    var drawn = server == ServerProgram6.DNSMASQ ? OF_DNSMASQS_LOTS : NOTHING;
    return new NormalLife6(
        seen.runs().stream().map(CommandResult::status).toList(),
        said(seen.lines()),
        seen.calls().stream().map(call -> environment(call, drawn)).toList(),
        lease(plain(seen.lastLease()), drawn),
        seen.addresses(),
        Effect6.resolver(seen.resolvConf()));
  }

  private static Set<String> said(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> WORTH_READING.matcher(line).matches())
        .map(line -> INTERVAL.matcher(line).replaceAll("N ms"))
        .map(line -> line.replaceAll(PADDED_DUID, "DUID"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** dhclient writes options in the order of a table of its own, ours as they came. */
  private static List<String> lease(String text, Pattern drawn) {
    var lines =
        text.lines()
            .filter(line -> !line.equals(OF_OURS_ALONE) && !drawn.matcher(line).matches())
            .toList();
    return Stream.concat(
            lines.stream().filter(line -> !line.startsWith(OPTION)),
            lines.stream().filter(line -> line.startsWith(OPTION)).sorted())
        .toList();
  }

  private static Map<String, String> environment(Observation6.Call call, Pattern drawn) {
    var variables = new TreeMap<String, String>();
    call.environment().forEach((name, value) -> variables.put(name, value(name, value)));
    variables
        .keySet()
        .removeIf(name -> name.endsWith(OF_THEIRS_ALONE) || drawn.matcher(name).matches());
    variables.values().removeIf(value -> OF_THE_SHELL.matcher(value).find());
    return variables;
  }

  private static String value(String name, String value) {
    return switch (name) {
      case "pid" -> value.replaceAll("\\d+", "N");
      case "PATH" -> ""; // each has its own
      default -> name.endsWith("server_id") ? "DUID" : plain(value);
    };
  }

  private static String plain(String text) {
    var timeless = EPOCH.matcher(text).replaceAll("TIME");
    return SERVER.matcher(timeless).replaceAll("server-id DUID");
  }
}
