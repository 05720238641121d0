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

  private final Map<Lent, Octets> lender = new HashMap<>();

  /** I6-9, and I6-27 where a server is chosen. */
  void i9(Moment6 moment) {
    moment.received().ifPresent(received -> hear(received.message(), moment));
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
        default -> {}
      }
    }
  }

  /** What was taken: the same servers may advertise with another number of options, or not. */
  private void hear(MessageView message, Moment6 moment) {
    if (message.type() == MessageView.ADVERTISE && moment.ignored() == 0) {
      advertised.put(
          server(message).orElseThrow(), (int) message.number(MessageView.PREFERENCE, 1, 0));
    } else if (message.type() == MessageView.REPLY && !moment.isUnchanged()) {
      moment.lease().stream()
          .flatMap(Lease6::leases)
          .filter(held -> held.since().nanos() == moment.now())
          .map(Lent::of)
          .filter(message.named()::contains)
          .forEach(lent -> lender.put(lent, server(message).orElseThrow()));
    }
  }

  private static Optional<Octets> server(MessageView message) {
    return message.find(MessageView.SERVER_ID);
  }

  private void requested(MessageView message, Moment6 moment) {
    if (moment.leaseBefore().isPresent()) {
      return;
    }
    var server = server(message).orElseThrow();
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
    for (var lent : message.named()) {
      var of = lender.get(lent);
      Sentence6.I6_9.require(
          of == null || of.equals(server) || isHint(lent), lent, " is of ", of, ", not ", server);
    }
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
    Sentence6.I6_11.require(named.stream().noneMatch(held::contains), named, " is in force: ", held);
  }
}
