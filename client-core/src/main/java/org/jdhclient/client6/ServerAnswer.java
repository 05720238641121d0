package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.Extension;
import org.jdhclient.report6.ChoiceReport.Candidate;
import org.jdhclient.report6.Refusal;

/**
 * What a server offers or gives of what is wanted, and how good that is.
 *
 * @param granted associations of which it has something
 */
record ServerAnswer(ReceivedMessage message, List<IdentityAssociation> granted, int score) {
  static final int HIGHEST_PREFERENCE = 255;

  /** dhclient's marks: so much for each association, address or prefix, and option wanted. */
  private static final int OF_ANSWER = 3;

  private static final int OF_ASSOCIATION = 10_000;
  private static final int OF_LEASE = 100;

  /** Statuses of a whole message, for all addresses or all prefixes, that spoil no other IA. */
  private static final Set<Integer> OF_A_KIND =
      Set.of(StatusCode.SUCCESS, StatusCode.NO_ADDRS_AVAIL, StatusCode.NO_PREFIX_AVAIL);

  static ServerAnswer of(ReceivedMessage message, Context context) {
    var wanted = context.wanted();
    var granted =
        message.associations().stream()
            .filter(association -> wanted.contains(association.name()))
            .filter(association -> association.status().isSuccess())
            .filter(association -> association.leases().stream().anyMatch(Extension::isLent))
            .toList();
    return new ServerAnswer(message, granted, score(message, granted, context.config()));
  }

  private static int score(
      ReceivedMessage message, List<IdentityAssociation> granted, Client6Config config) {
    var codes = codes(message);
    int score = OF_ANSWER + (int) config.requestList().stream().filter(codes::contains).count();
    for (var association : granted) {
      long lent = association.leases().stream().filter(Extension::isLent).count();
      score += OF_ASSOCIATION + (int) lent * OF_LEASE;
    }
    return score;
  }

  private static List<Integer> codes(ReceivedMessage message) {
    return message.options().list().stream().map(Dhcp6Option::code).toList();
  }

  /** Whether a whole message's status leaves it to each association what became of that. */
  static boolean isOfAKind(StatusCode status) {
    return OF_A_KIND.contains(status.code());
  }

  /** Why it is no use; empty if it is one. */
  Optional<Refusal> flaw(Client6Config config) {
    if (granted.isEmpty() || !isOfAKind(message.status())) {
      return Optional.of(refusal());
    }
    if (config.completeness() == Completeness.ALL
        && granted.size() < config.associations().size()) {
      return Optional.of(refusal());
    }
    return missing(message, config).map(code -> new Refusal.WithoutOption(server(), code));
  }

  /** An option without which a server is no use, and which a message of one has not. */
  static Optional<Integer> missing(ReceivedMessage message, Client6Config config) {
    var codes = codes(message);
    return config.required().stream().filter(code -> !codes.contains(code)).findFirst();
  }

  private Refusal refusal() {
    return status()
        .<Refusal>map(status -> new Refusal.Said(server(), status))
        .orElseGet(() -> new Refusal.Insufficient(server()));
  }

  /** What it says is wrong: with all of it, or else with the first association of which it does. */
  private Optional<StatusCode> status() {
    if (!message.status().isSuccess()) {
      return Optional.of(message.status());
    }
    return message.associations().stream()
        .map(IdentityAssociation::status)
        .filter(status -> !status.isSuccess())
        .findFirst();
  }

  Duid server() {
    return message.server();
  }

  int preference() {
    return message.options().find(KnownOptions.PREFERENCE).orElse(0);
  }

  Candidate candidate() {
    return new Candidate(server(), score, preference());
  }

  /** Whether it is worth under half of what was advertised, as dhclient counts. */
  boolean isMuchLessThan(ServerAnswer advertised) {
    return score < advertised.score / 2;
  }
}
