package org.jdhclient.simulation6.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.simulation6.lan.Digest;
import org.jdhclient.wire.Octets;

/** What of a message that came must not count. */
final class ReceptionChecks6 {
  private static final int AUTH_HEADER = 11;
  private static final int KEY = 1;
  private static final int DIGEST_LENGTH = 16;

  private final Octets duid;

  /** The last number that came with each key of each server. */
  private final Map<Signer, Long> keys = new HashMap<>();

  private final Set<Signer> certain = new HashSet<>();

  private int keysOf;
  private int xid = -1;
  private int incarnation;

  private record Signer(Octets server, Octets key) {}

  ReceptionChecks6(Client6Config config) {
    duid = config.duid().octets();
  }

  void i15(Moment6 moment) {
    if (keysOf != moment.incarnation()) {
      keysOf = moment.incarnation();
      keys.clear();
      certain.clear();
    }
    if (moment.received().filter(Moment6.Received::whole).isEmpty()) {
      return;
    }
    var received = moment.received().get();
    if (received.message().type() != MessageView.RECONFIGURE) {
      learn(received.message(), moment);
    } else if (!isGenuine(received, moment.ignored() == 0)) {
      unchanged(Sentence6.I6_15, moment);
    }
  }

  /**
   * Whether a Reply that is no use has been asked for, so that its key counts, is not known: until
   * one is taken, the least number that came counts.
   */
  private void learn(MessageView message, Moment6 moment) {
    var authentication = message.find(MessageView.AUTH);
    if (authentication.isPresent() && authentication.get().at(AUTH_HEADER) == KEY) {
      var key = authentication.get().slice(AUTH_HEADER + 1, authentication.get().length());
      var signer = new Signer(message.find(MessageView.SERVER_ID).orElseThrow(), key);
      if (!certain.contains(signer)) {
        keys.merge(signer, counter(authentication.get()), Math::min);
      }
      if (moment.ignored() == 0) {
        certain.add(signer);
      }
    }
  }

  private static long counter(Octets authentication) {
    return MessageView.number(authentication.slice(3, AUTH_HEADER), Long.BYTES);
  }

  /** What was refused, for its checksum say, may come again and be taken then. */
  private boolean isGenuine(Moment6.Received received, boolean taken) {
    long counter = counter(received.message().find(MessageView.AUTH).orElseThrow());
    var server = received.message().find(MessageView.SERVER_ID).orElseThrow();
    for (var known : keys.entrySet()) {
      boolean isOf =
          known.getKey().server().equals(server)
              && counter > known.getValue()
              && isSigned(received.payload(), known.getKey().key());
      if (isOf) {
        boolean counts = taken && certain.contains(known.getKey());
        known.setValue(counts ? counter : known.getValue());
        return true;
      }
    }
    return false;
  }

  /** The digest is the last of it. */
  private static boolean isSigned(Octets message, Octets key) {
    int at = message.length() - DIGEST_LENGTH;
    var unsigned = message.slice(0, at).concat(Octets.copyOf(new byte[DIGEST_LENGTH]));
    return Digest.of(key, unsigned).equals(message.slice(at, message.length()));
  }

  /** I6-16, and I6-25 of what has to be ignored. */
  void i16(Moment6 moment) {
    if (moment.received().isPresent() && !moment.isKilled()) {
      var received = moment.received().get();
      if (!received.whole() || isForeign(received.message(), moment)) {
        unchanged(Sentence6.I6_16, moment);
        Sentence6.I6_25.require(moment.ignored() >= 1, "no reason why a message is not taken");
      }
    }
    for (var sent : moment.sentMessages()) {
      xid = sent.message().xid();
      incarnation = moment.incarnation();
    }
  }

  private boolean isForeign(MessageView message, Moment6 moment) {
    boolean isOurs = message.find(MessageView.CLIENT_ID).filter(duid::equals).isPresent();
    boolean isAnswer = message.type() != MessageView.RECONFIGURE;
    return !isOurs || isAnswer && (message.xid() != xid || incarnation != moment.incarnation());
  }

  private static void unchanged(Sentence6 sentence, Moment6 moment) {
    sentence.require(
        moment.isKilled() || moment.isUnchanged() && moment.sentMessages().isEmpty(),
        moment.received(),
        " led to ",
        moment.phase());
  }
}
