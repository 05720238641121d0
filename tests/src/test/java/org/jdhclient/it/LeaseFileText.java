package org.jdhclient.it;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdhclient.lab.Guest;

/** The text of a guest's lease file, read by other code than the client's. */
record LeaseFileText(String text) {
  static final String PATH = "/var/lib/dhcp/dhclient.leases";

  private static final Pattern LEASE = Pattern.compile("(?ms)^lease \\{$.*?^\\}$");
  private static final Pattern ADDRESS = Pattern.compile("(?m)^  fixed-address (\\S+);$");

  /** dhclient.leases(5): the day of the week, and a date and a time in UTC. */
  private static final Pattern EXPIRY = Pattern.compile("(?m)^  expire \\d (\\S+ \\S+);$");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

  static LeaseFileText of(Guest guest) {
    return new LeaseFileText(guest.run("cat", PATH).orThrow().out());
  }

  /** The leases, in their order; the newest is the last. */
  List<String> leases() {
    return LEASE.matcher(text).results().map(MatchResult::group).toList();
  }

  String lastAddress() {
    return found(ADDRESS);
  }

  Instant lastExpiry() {
    return LocalDateTime.parse(found(EXPIRY), TIME).toInstant(ZoneOffset.UTC);
  }

  private String found(Pattern pattern) {
    var leases = leases();
    var match = pattern.matcher(leases.get(leases.size() - 1));
    if (!match.find()) {
      throw new AssertionError("no " + pattern + " in\n" + text);
    }
    return match.group(1);
  }
}
