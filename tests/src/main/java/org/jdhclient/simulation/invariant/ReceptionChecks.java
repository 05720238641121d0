package org.jdhclient.simulation.invariant;

import org.jdhclient.lease.Lease;
import org.jdhclient.wire.Octets;

/** What must hold of the replies that are taken, and of those that are not. */
final class ReceptionChecks {
  private static final int BOOTREPLY = 2;
  private static final int ETHERNET = 1;
  private static final int MAC_LENGTH = 6;
  private static final int OFFER = 2;
  private static final int ACK = 5;
  private static final int NAK = 6;

  /** As many as the lease file keeps, besides those that the owner has declared. */
  private static final int MOST_LEASES = 10;

  void i6(Moment moment, Octets chaddr) {
    if (!moment.isTaken()) {
      return;
    }
    var reply = moment.received().orElseThrow();
    Sentence.I_6.require(reply.op() == BOOTREPLY, "op ", reply.op());
    Sentence.I_6.require(!moment.isDamaged(), "damaged");
    Sentence.I_6.require(reply.hasCookie(), "no cookie");
    Sentence.I_6.require(
        reply.htype() == ETHERNET && reply.hlen() == MAC_LENGTH && reply.chaddr().equals(chaddr),
        "chaddr ",
        reply.chaddr());
    var transaction = moment.before().transaction();
    Sentence.I_6.require(
        transaction.isPresent() && transaction.getAsInt() == reply.xid(), "xid ", reply.xid());
    Sentence.I_6.require(isAwaited(reply.type(), moment), "type ", reply.type());
  }

  private static boolean isAwaited(int type, Moment moment) {
    return switch (moment.before().phase()) {
      case SELECTING -> type == OFFER;
      case REQUESTING, REBOOTING, VERIFYING, RENEWING, REBINDING -> type == ACK || type == NAK;
      default -> false;
    };
  }

  void i15(Moment moment) {
    if (moment.received().isPresent() && !isAwaited(moment.received().get().type(), moment)) {
      Sentence.I_15.require(
          moment.after() == moment.before() && moment.ignored() == 1,
          moment.before().phase(),
          " by type ",
          moment.received().get().type());
    }
  }

  void i25(Moment moment) {
    long granted = moment.client().remembered().stream().filter(Lease::isGranted).count();
    Sentence.I_25.require(granted <= MOST_LEASES, granted, " granted leases remembered");
  }

  void i26(Moment moment) {
    boolean ignored = moment.ignored() > 0;
    Sentence.I_26.require(
        !ignored || moment.acts().isEmpty() && moment.after() == moment.before(),
        "ignored, and yet ",
        moment.acts());
    Sentence.I_26.require(
        moment.ignored() <= (moment.isOfPacket() ? 1 : 0), moment.ignored(), " reasons");
  }
}
