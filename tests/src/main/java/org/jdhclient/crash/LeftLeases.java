package org.jdhclient.crash;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdhclient.lab.network.Guest;

/** The text of the lease file as a crash left it, read by other code than the client's. */
record LeftLeases(String text) {
  private static final Pattern LEASE = Pattern.compile("(?ms)^lease \\{$.*?^\\}\\n");
  private static final Pattern ADDRESS = Pattern.compile("(?m)^  fixed-address (\\S+);$");

  /** Empty if there is no file. */
  static LeftLeases of(Guest guest) {
    return new LeftLeases(guest.run("cat", "/var/lib/dhcp/dhclient.leases").out());
  }

  /** Whether it is leases to the last octet, each all of what a server gave at once. */
  boolean isWhole() {
    return LEASE.matcher(text).replaceAll("").isBlank()
        && leases().stream().allMatch(lease -> Terms.ofLease(lease).isPresent());
  }

  private List<String> leases() {
    return LEASE.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The terms of the newest, or {@code none}. */
  String newest() {
    var leases = leases();
    return leases.isEmpty()
        ? "none"
        : Terms.ofLease(leases.get(leases.size() - 1)).map(LeftLeases::name).orElse("mixture");
  }

  private static String name(Terms terms) {
    return terms.name().toLowerCase(Locale.ROOT);
  }

  List<String> addresses() {
    return ADDRESS.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }
}
