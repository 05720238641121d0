package org.jdhclient.crash;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdhclient.lab.network.Guest;

/** The text of the lease file as a crash left it, read by other code than the client's. */
record LeftLeases(Subject subject, String text) {
  /** Who the client is, which is there before any lease. */
  private static final Pattern DUID = Pattern.compile("(?m)^default-duid \"[^\n]+\";\n");

  /** Empty if there is no file. */
  static LeftLeases of(Subject subject, Guest guest) {
    return new LeftLeases(subject, guest.run("cat", subject.leaseFile()).out());
  }

  /** Whether it is leases to the last octet, each all of what a server gave at once. */
  boolean isWhole() {
    var rest = DUID.matcher(subject.lease().matcher(text).replaceAll("")).replaceFirst("");
    return rest.isBlank()
        && leases().stream().allMatch(lease -> Terms.ofLease(subject, lease).isPresent());
  }

  private List<String> leases() {
    return subject.lease().matcher(text).results().map(MatchResult::group).toList();
  }

  /** In a word: the terms of the newest, or {@code none}. */
  String found() {
    return leases().isEmpty() ? "none" : newest().map(LeftLeases::name).orElse("mixture");
  }

  /** The terms of the newest; empty if there is none, or it is not whole. */
  Optional<Terms> newest() {
    var leases = leases();
    return leases.isEmpty()
        ? Optional.empty()
        : Terms.ofLease(subject, leases.get(leases.size() - 1));
  }

  private static String name(Terms terms) {
    return terms.name().toLowerCase(Locale.ROOT);
  }

  List<String> addresses() {
    return subject
        .address()
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
