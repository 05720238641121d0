package org.jdhclient.simulation6.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.client6.Phase;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.wire.Octets;

/** Which server is asked, and about what. */
final class ServerChecks {
  /** What each of those that advertised in the present transaction has as its preference. */
  private final Map<Octets, Integer> advertised = new HashMap<>();

  /** All that have ever lent something: a file may have a lease of any of them. */
  private final Set<Octets> lenders = new HashSet<>();

  /** Who has given or prolonged something last; a lease is that one's, whatever stays beside. */
  private Optional<Octets> lender = Optional.empty();

  /** All that have ever sent a Reconfigure. */
  private final Set<Octets> wanting = new HashSet<>();

  private int incarnation;

  /** One that is on no link here has lent something, too. */
  void foreign(Lease6 lease) {
    lenders.add(lease.server().octets());
  }

  /** I6-9, and I6-27 where a server is chosen. */
  void i9(Moment6 moment) {
    if (incarnation != moment.incarnation()) {
      incarnation = moment.incarnation();
      lender = Optional.empty();
    }
    moment.received().ifPresent(received -> hear(received.message(), moment));
    reconfigure(moment).flatMap(ServerChecks::server).ifPresent(wanting::add);
    for (var sent : moment.sentMessages()) {
      var message = sent.message();
      switch (message.type()) {
        case MessageView.SOLICIT -> {
          if (message.number(MessageView.ELAPSED_TIME, 2, 0) == 0) {
            advertised.clear();
          }
        }
        case MessageView.REQUEST -> requested(message, moment);
        case MessageView.RENEW, MessageView.RELEASE, MessageView.DECLINE -> lent(message);
        case MessageView.INFORMATION_REQUEST -> wanted(message, moment);
        default -> {}
      }
    }
  }

  /** What was taken: the same servers may advertise with another number of options, or not. */
  private void hear(MessageView message, Moment6 moment) {
    if (message.type() == MessageView.ADVERTISE && moment.ignored() == 0) {
      advertised.put(
          server(message).orElseThrow(), (int) message.number(MessageView.PREFERENCE, 1, 0));
    } else if (message.type() == MessageView.REPLY && moment.ignored() == 0) {
      lenders.add(server(message).orElseThrow());
      lender = hasGiven(message, moment) ? server(message) : lender;
    }
  }

  /** What a script says to be another's has been given as well. */
  private static boolean hasGiven(MessageView message, Moment6 moment) {
    var given = new HashSet<Lent>();
    moment.declined().forEach(address -> given.add(new Lent(address, 0)));
    moment.lease().stream()
        .flatMap(Lease6::leases)
        .filter(held -> held.since().nanos() == moment.now())
        .forEach(held -> given.add(Lent.of(held)));
    return !moment.isUnchanged() && LeaseChecks6.given(message).anyMatch(given::contains);
  }

  private static Optional<Octets> server(MessageView message) {
    return message.find(MessageView.SERVER_ID);
  }

  private void requested(MessageView message, Moment6 moment) {
    if (moment.leaseBefore().isPresent()) {
      return;
    }
    var server = server(message).orElseThrow();
    if (moment.lease().isPresent() || !moment.declined().isEmpty()) {
      // It has just extended some of what was on record, and knows nothing of the rest; a script
      // may say that what it has extended is another's.
      Sentence6.I6_9.require(lender.filter(server::equals).isPresent(), server, " gave nothing");
      return;
    }
    Sentence6.I6_9.require(advertised.containsKey(server), server, " has advertised nothing");
    if (moment.phaseBefore() == Phase.SOLICITING) {
      int preference = advertised.get(server);
      Sentence6.I6_27.require(
          advertised.values().stream().allMatch(other -> other <= preference),
          preference,
          " of ",
          advertised);
    }
  }

  private void lent(MessageView message) {
    var server = server(message).orElseThrow();
    Sentence6.I6_9.require(
        lender.map(server::equals).orElseGet(() -> lenders.contains(server)),
        server,
        " is asked, and not ",
        lender,
        lenders);
  }

  /** A server that has it asked by a Reconfigure is asked by name, and no other is. */
  private void wanted(MessageView message, Moment6 moment) {
    var asked = server(message);
    var reconfigure = reconfigure(moment).flatMap(ServerChecks::server);
    Sentence6.I6_9.require(
        reconfigure.isPresent()
            ? asked.equals(reconfigure)
            : wanting.containsAll(asked.stream().toList()),
        asked,
        " is asked, wanted by ",
        wanting);
  }

  private static Optional<MessageView> reconfigure(Moment6 moment) {
    return moment
        .received()
        .map(Moment6.Received::message)
        .filter(message -> message.type() == MessageView.RECONFIGURE);
  }

  private static boolean isHint(Lent lent) {
    return lent.address().isAny();
  }

  void i11(Moment6 moment) {
    for (var sent : moment.sentMessages()) {
      var message = sent.message();
      var named = new HashSet<>(message.named());
      named.removeIf(ServerChecks::isHint);
      switch (message.type()) {
        case MessageView.RENEW, MessageView.REBIND -> inForce(named, moment);
        case MessageView.RELEASE ->
            moment.leaseBefore().ifPresent(lease -> requireSame(named, Lent.of(lease)));
        case MessageView.DECLINE ->
            requireNone(named, moment.lease().map(Lent::of).orElse(Set.of()));
        default -> {}
      }
    }
  }

  /** A transaction that has begun goes on as it was, even if some of its lease has ended. */
  private static void inForce(Set<Lent> named, Moment6 moment) {
    moment
        .lease()
        .map(Lent::of)
        .ifPresent(
            held ->
                Sentence6.I6_11.require(named.containsAll(held), named, ", in force is ", held));
  }

  private static void requireSame(Set<Lent> named, Set<Lent> held) {
    Sentence6.I6_11.require(named.equals(held), named, ", in force was ", held);
  }

  private static void requireNone(Set<Lent> named, Set<Lent> held) {
    Sentence6.I6_11.require(
        named.stream().noneMatch(held::contains), named, " is in force: ", held);
  }
}
