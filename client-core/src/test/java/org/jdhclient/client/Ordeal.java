package org.jdhclient.client;

import java.util.Map;
import java.util.TreeMap;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * What a client in one state goes through: packets of any octets, each as if it were the first. A
 * packet is taken, or counted under one reason, or malformed; anything else is an error.
 */
final class Ordeal {
  private static final String TAKEN = "taken";

  private final CorpusClient client;
  private final Map<String, Long> outcomes = new TreeMap<>();

  private Ordeal(CorpusClient client) {
    this.client = client;
  }

  static Ordeal in(String state) {
    return new Ordeal(CorpusClient.in(state));
  }

  /** Packets so far, by what became of them. */
  Map<String, Long> outcomes() {
    return outcomes;
  }

  /** Hands a packet over, of the kind that its file's name says. */
  void meets(String file, Octets packet) {
    outcomes.merge(outcome(file, packet), 1L, Long::sum);
  }

  private String outcome(String file, Octets packet) {
    try {
      return outcome(CorpusClient.reply(file, packet));
    } catch (MalformedPacketException e) {
      if (e.offset() < 0 || e.reason().isEmpty()) {
        throw new AssertionError("no place or no reason: " + e + " for " + packet, e);
      }
      return Discard.MALFORMED.toString();
    } catch (RuntimeException e) {
      throw new AssertionError(packet.toString(), e);
    }
  }

  private String outcome(Reply reply) {
    var tried = client.again();
    var before = tried.state();
    var actions = tried.receive(reply);
    long ignored = actions.stream().filter(Action.Ignore.class::isInstance).count();
    boolean taken = tried.state() != before;
    if (ignored != (taken ? 0 : 1) || !taken && actions.size() != 1) {
      throw new AssertionError(reply + " led to " + actions);
    }
    tried.state().lease().ifPresent(Ordeal::checkWhole);
    return taken ? TAKEN : ((Action.Ignore) actions.get(0)).reason().toString();
  }

  private static void checkWhole(Lease lease) {
    var times = lease.times();
    int length = lease.parameters().prefixLength();
    boolean inOrder =
        times.isInfinite()
            || times.requestedAt().compareTo(times.renewsAt()) < 0
                && times.renewsAt().compareTo(times.rebindsAt()) < 0
                && times.rebindsAt().compareTo(times.expiresAt()) < 0;
    if (!lease.address().isHost() || length < 1 || length > 32 || !inOrder) {
      throw new AssertionError("not a whole lease: " + lease);
    }
  }
}
