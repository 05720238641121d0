package org.jdhclient.client6;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease6.Extension;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * What a state may use besides itself: chance, the time, and the configuration.
 *
 * @param nextMessage when one may be sent: now, or later
 * @param remembered a lease had before on this interface, which may have ended
 * @param solicit how to send a Solicit, by what servers have said
 * @param inform how to send an Information-request, by what servers have said
 * @param setbacks attempts in a row that came to nothing though a server was there
 */
record Context(
    RandomGenerator random,
    BootTime now,
    Client6Config config,
    BootTime nextMessage,
    Optional<Lease6> remembered,
    TransmissionParameters solicit,
    TransmissionParameters inform,
    int setbacks) {
  private static final int TRANSACTION_IDS = 1 << 24;

  int transactionId() {
    return random.nextInt(TRANSACTION_IDS);
  }

  /** Up to what holds back the first message of all. */
  Span delay() {
    return delay(config, random);
  }

  static Span delay(Client6Config config, RandomGenerator random) {
    return new Span(random.nextLong(config.timing().initialDelay().nanos() + 1));
  }

  Set<AssociationName> wanted() {
    var names = new HashSet<AssociationName>();
    config.associations().stream().map(WantedAssociation::name).forEach(names::add);
    return names;
  }

  /** What is remembered of what is wanted, as far as it still runs. */
  Optional<Lease6> running() {
    var wanted = wanted();
    return running(held -> wanted.contains(held.name()));
  }

  /** What is remembered beside, and runs. */
  Optional<Lease6> unwanted() {
    var wanted = wanted();
    return running(held -> !wanted.contains(held.name()));
  }

  private Optional<Lease6> running(Predicate<HeldAssociation> which) {
    return remembered
        .map(lease -> lease.runningAt(now).ofAssociations(which))
        .filter(lease -> !lease.isEmpty());
  }

  /** What a Reply makes of a lease; all of it was asked for, and what is wanted beside. */
  Extension extension(Lease6 lease, ReceivedMessage reply) {
    var asked = wanted();
    lease.associations().stream().map(HeldAssociation::name).forEach(asked::add);
    return Extension.of(lease, reply, asked, options(reply), now);
  }

  /** What a Reply gives of what is wanted. */
  Extension granted(ReceivedMessage reply) {
    return Extension.granted(reply, wanted(), options(reply), now);
  }

  Dhcp6Options options(ReceivedMessage reply) {
    return config.changes().applied(reply.options());
  }
}
