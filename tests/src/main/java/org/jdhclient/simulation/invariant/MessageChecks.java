package org.jdhclient.simulation.invariant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Phase;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.invariant.Moment.Cast;
import org.jdhclient.simulation.invariant.Moment.Sent;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** What must hold of the messages that are sent. */
final class MessageChecks {
  private static final int DISCOVER = 1;
  private static final int REQUEST = 3;
  private static final int DECLINE = 4;
  private static final int RELEASE = 7;
  private static final int REQUESTED_ADDRESS = 50;
  private static final int SERVER_IDENTIFIER = 54;
  private static final int REQUEST_LIST = 55;
  private static final int KEPT_XIDS = 64;
  private static final Last NONE = new Last(0, 0, Octets.EMPTY);
  private static final long MINUTE = 60 * VirtualClock.SECOND;

  private final Ledger ledger;
  private final Deque<Integer> xids = new ArrayDeque<>();
  private final Map<Integer, Last> last = new HashMap<>();

  private boolean linkIsNew;

  /**
   * The last message of a transaction that was no early repeat.
   *
   * @param octets of the message
   */
  private record Last(long at, int secs, Octets octets) {}

  MessageChecks(Ledger ledger) {
    this.ledger = ledger;
  }

  private static boolean asks(BootpView message) {
    return message.type() == DISCOVER || message.type() == REQUEST;
  }

  private static boolean isExtension(BootpView message) {
    return message.type() == REQUEST && !message.ciaddr().isAny();
  }

  void i7(Moment moment) {
    for (var sent : moment.sentMessages()) {
      if (asks(sent.message())) {
        int xid = sent.message().xid();
        var after = moment.after().transaction();
        Sentence.I_7.require(after.isPresent() && after.getAsInt() == xid, "not the state's xid");
        if (goesOn(moment) && !isExtension(sent.message())) {
          Sentence.I_7.require(
              moment.before().transaction().getAsInt() == xid, "a transaction of two xids");
        } else {
          Sentence.I_7.require(!xids.contains(xid), "an old xid, ", xid);
        }
        use(xid);
      }
    }
  }

  /**
   * What was sent last before a message: in the transaction that it goes on with, or by its xid.
   */
  private Last before(BootpView message, Moment moment) {
    int xid = goesOn(moment) ? moment.before().transaction().getAsInt() : message.xid();
    return last.getOrDefault(xid, NONE);
  }

  /** Whether a step stays in its transaction: it repeats itself, or takes an offer. */
  private static boolean goesOn(Moment moment) {
    var before = moment.before();
    var after = moment.after();
    boolean repeats = moment.cause() == Moment.Cause.WAKE && before.phase() == after.phase();
    boolean takesOffer = before.phase() == Phase.SELECTING && after.phase() == Phase.REQUESTING;
    return before.transaction().isPresent() && (repeats || takesOffer);
  }

  private void use(int xid) {
    if (!xids.contains(xid)) {
      xids.addLast(xid);
      if (xids.size() > KEPT_XIDS) {
        last.remove(xids.removeFirst());
      }
    }
  }

  void i8(Moment moment, Octets chaddr) {
    for (var sent : moment.sentMessages()) {
      var message = sent.message();
      Sentence.I_8.require(message.flags() == 0, "flags ", message.flags());
      Sentence.I_8.require(message.chaddr().equals(chaddr), "chaddr ", message.chaddr());
      Sentence.I_8.require(hasItsFields(sent), "fields of ", message.type());
      int before = before(message, moment).secs();
      Sentence.I_8.require(
          !asks(message) || message.secs() >= before, "secs ", message.secs(), " after ", before);
    }
  }

  /** RFC 2131 table 5. */
  private static boolean hasItsFields(Sent sent) {
    var message = sent.message();
    boolean requested = message.has(REQUESTED_ADDRESS);
    boolean server = message.has(SERVER_IDENTIFIER);
    boolean ciaddr = !message.ciaddr().isAny();
    boolean wishes = message.has(REQUEST_LIST);
    boolean broadcast = sent.cast() == Cast.BROADCAST;
    return switch (message.type()) {
      case DISCOVER -> !ciaddr && !server && wishes && broadcast && sent.source().isAny();
      case REQUEST ->
          wishes
              && (ciaddr
                  ? !requested && !server && sent.source().equals(message.ciaddr())
                  : requested && broadcast && sent.source().isAny());
      case DECLINE -> !ciaddr && server && requested && !wishes && broadcast;
      case RELEASE ->
          ciaddr && server && !requested && !wishes && broadcast == sent.source().isAny();
      default -> false;
    };
  }

  void i11(Moment moment) {
    linkIsNew |= moment.cause() == Moment.Cause.START || moment.cause() == Moment.Cause.LINK_UP;
    for (var sent : moment.sentMessages()) {
      var message = sent.message();
      var before = before(message, moment);
      if (linkIsNew && isEarlyRepeat(message, before)) {
        linkIsNew = false;
        continue;
      }
      if (asks(message) && before != NONE && goesOn(moment) && !isAnswer(moment)) {
        long gap = moment.now() - before.at();
        long least = isExtension(message) ? MINUTE : VirtualClock.SECOND;
        Sentence.I_11.require(gap >= least, "asked again after ", gap, " ns");
      }
      last.put(message.xid(), new Last(moment.now(), message.secs(), message.payload()));
    }
  }

  /** The same to the last octet; of all that is asked later at least secs are others. */
  private static boolean isEarlyRepeat(BootpView message, Last before) {
    boolean first = message.type() == DISCOVER || !message.has(SERVER_IDENTIFIER);
    return first && !isExtension(message) && message.payload().equals(before.octets());
  }

  private static boolean isAnswer(Moment moment) {
    return moment.received().isPresent();
  }

  void i13(Moment moment) {
    for (var sent : moment.sentMessages()) {
      if (isExtension(sent.message())) {
        var lease = moment.after().lease().orElseThrow();
        boolean renewing = moment.after().phase() == Phase.RENEWING;
        Sentence.I_13.require(
            renewing
                ? sent.cast() == Cast.UNICAST && isOf(sent.destination(), lease)
                : sent.cast() == Cast.BROADCAST && sent.destination().equals(Ipv4Address.BROADCAST),
            moment.after().phase(),
            " to ",
            sent.destination());
        Sentence.I_13.require(
            sent.message().ciaddr().equals(lease.address())
                && moment.now() < lease.expiresAt().nanos(),
            "for ",
            sent.message().ciaddr());
        Sentence.I_13.require(
            ledger.find(lease.address()).isPresent(), "for what was never granted");
      }
    }
  }

  /** Whether it is the server of a lease, which one that the owner has declared has none of. */
  private static boolean isOf(Ipv4Address destination, Lease lease) {
    return lease.isGranted() && destination.equals(lease.server());
  }

  void i29(Moment moment) {
    for (var sent : moment.sentMessages()) {
      var payload = sent.message().payload();
      Sentence.I_29.require(sent.decoded().encode().equals(payload), "a message sent");
    }
    if (moment.isTaken()) {
      var message = decoded(moment.received().orElseThrow().payload());
      Sentence.I_29.require(decoded(message.encode()).equals(message), "a message taken");
    }
  }

  private static DhcpMessage decoded(Octets payload) {
    try {
      return DhcpMessage.decode(payload);
    } catch (MalformedPacketException e) {
      throw Sentence.I_29.broken(e.getMessage());
    }
  }
}
