package org.jdhclient.simulation.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.simulation.course.VirtualClock;

/** Who was granted what until when, by the octets that went over the wire. */
public final class Ledger {
  private static final int REQUEST = 3;
  private static final int DECLINE = 4;
  private static final int ACK = 5;
  private static final int NAK = 6;
  private static final int RELEASE = 7;
  private static final int REQUESTED_ADDRESS = 50;
  private static final long INFINITE = 0xffffffffL;

  private final Map<Ipv4Address, Grant> grants = new HashMap<>();
  private final Map<Ipv4Address, Grant> notYetInForce = new HashMap<>();
  private final Map<Integer, Asked> asked = new HashMap<>();
  private final Set<Ipv4Address> declared = new HashSet<>();

  /**
   * @param seconds for how long, from when it was asked for
   * @param until nanoseconds since boot; {@link Long#MAX_VALUE} for ever
   * @param incarnation of the client that heard it
   */
  record Grant(Ipv4Address address, long seconds, long until, int incarnation, Standing standing) {}

  /** Whether a grant still holds, but for its time. */
  enum Standing {
    GRANTED,
    REVOKED
  }

  private record Asked(Ipv4Address address, long firstAt) {}

  /** A time, later; for ever stays for ever, and so does what is as good as that. */
  static long later(long until, long by) {
    return until > Long.MAX_VALUE - by ? Long.MAX_VALUE : until + by;
  }

  /** The owner has given the client an address: it stays so, whatever servers say. */
  void declared(Ipv4Address address) {
    declared.add(address);
    grants.put(address, new Grant(address, INFINITE, Long.MAX_VALUE, 0, Standing.GRANTED));
  }

  /**
   * Takes note of a step. What a process did not live to do, it need not have done; and until a
   * lease is put into force and on record, an earlier and longer one of its address may stay.
   */
  public void note(Moment moment) {
    if (moment.isTaken()) {
      taken(moment.received().orElseThrow(), moment);
    }
    if (!moment.isKilled()) {
      moment.bound().forEach(lease -> inForce(lease.address(), moment));
    }
    for (var sent : moment.sentMessages()) {
      sent(sent.message(), moment);
    }
  }

  private void sent(BootpView message, Moment moment) {
    if (message.type() == REQUEST) {
      var address = address(message);
      asked.merge(
          message.xid(),
          new Asked(address, moment.now()),
          (first, again) -> new Asked(address, first.firstAt()));
    } else if (message.type() == DECLINE || message.type() == RELEASE) {
      revoke(address(message), moment);
    }
  }

  private static Ipv4Address address(BootpView message) {
    var requested = message.fourOctets(REQUESTED_ADDRESS);
    return requested.isPresent() ? new Ipv4Address(requested.getAsInt()) : message.ciaddr();
  }

  private void taken(BootpView reply, Moment moment) {
    var question = asked.getOrDefault(reply.xid(), new Asked(Ipv4Address.ANY, moment.now()));
    if (reply.type() == ACK) {
      // What the answer to a renewal does not name stays as it was.
      long seconds =
          reply.leaseSeconds().orElse(find(reply.yiaddr()).map(Grant::seconds).orElse(0L));
      long until =
          seconds == INFINITE ? Long.MAX_VALUE : question.firstAt() + seconds * VirtualClock.SECOND;
      granted(new Grant(reply.yiaddr(), seconds, until, moment.incarnation(), Standing.GRANTED));
    } else if (reply.type() == NAK && !moment.isKilled()) {
      revoke(question.address(), moment);
    }
  }

  private void granted(Grant grant) {
    notYetInForce.put(grant.address(), grant);
    long longest = Math.max(grant.until(), find(grant.address()).map(Grant::until).orElse(0L));
    grants.put(
        grant.address(),
        new Grant(
            grant.address(), grant.seconds(), longest, grant.incarnation(), Standing.GRANTED));
  }

  private void inForce(Ipv4Address address, Moment moment) {
    var grant = notYetInForce.remove(address);
    if (grant != null && !moment.isRecordForgone()) {
      grants.put(address, grant);
    }
  }

  private void revoke(Ipv4Address address, Moment moment) {
    find(address)
        .filter(grant -> !declared.contains(address))
        .ifPresent(
            grant ->
                grants.put(
                    address,
                    new Grant(
                        address,
                        grant.seconds(),
                        grant.until(),
                        moment.incarnation(),
                        Standing.REVOKED)));
  }

  /** What the owner has given. */
  Set<Ipv4Address> declared() {
    return declared;
  }

  Optional<Grant> find(Ipv4Address address) {
    return Optional.ofNullable(grant(address));
  }

  /** The same; null if there is none. */
  Grant grant(Ipv4Address address) {
    return grants.get(address);
  }
}
