package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.report.Report;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;

/**
 * The question to any server, by broadcast, whether a lease still holds (RFC 2131 3.2).
 *
 * @param startedAt when the first REQUEST was sent
 * @param interval from the last REQUEST to the next
 * @param deadline when to ask again, or to give up
 */
record Verification(Lease lease, int xid, BootTime startedAt, Span interval, BootTime deadline) {

  static Verification begin(Lease lease, Context context) {
    int xid = context.random().nextInt();
    return of(lease, xid, context.now(), context.firstInterval(), context);
  }

  Verification again(Context context) {
    return of(lease, xid, startedAt, context.nextInterval(interval), context);
  }

  private static Verification of(
      Lease lease, int xid, BootTime startedAt, Span interval, Context context) {
    var deadline =
        context
            .retransmission(interval, startedAt)
            .earlier(startedAt.plus(context.timing().reboot()).plusSeconds(1))
            .earlier(lease.expiresAt());
    return new Verification(lease, xid, startedAt, interval, deadline);
  }

  Action request(Context context) {
    var config = context.config();
    int secs = Acquisition.startingAt(startedAt).secs(context.now());
    return new Action.Broadcast(
        Ipv4Address.ANY,
        config.server(),
        ClientMessages.requestRebooting(config, xid, secs, lease.address()),
        new Report.Requesting(lease.address(), config.server(), config.ports().server()));
  }

  boolean isExpired(Context context) {
    return context.now().reached(lease.expiresAt());
  }

  /** Whether nobody has answered for so long that nobody will. */
  boolean isUnanswered(Context context) {
    return isExpired(context) || context.hasWaited(startedAt, context.timing().reboot());
  }

  /** The lease that an acknowledgement brings, which is of the address that was asked for. */
  Lease answeredBy(Reply reply, Context context) throws MalformedPacketException {
    var completed = lease.confirmedBy(reply.message()).completed();
    return Context.ofAddress(lease.address(), context.leaseFrom(completed, startedAt), "asked for");
  }

  /** What an acknowledgement leads to, once it has been told. */
  Step told(Lease answer, Reply reply, Step taken) throws MalformedPacketException {
    return Extending.told(lease.confirmedBy(reply.message()), taken)
        .after(Extending.acknowledgement(answer, reply));
  }
}
