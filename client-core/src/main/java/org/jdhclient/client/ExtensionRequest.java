package org.jdhclient.client;

import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.Lease;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.pace.Retransmission;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * The last REQUEST by which a lease in force is asked for. Each has an xid of its own (RFC 2131 4.1
 * leaves that to the client): so an answer is known to be to that one, and the lease counts from
 * its sending (4.4.5), whatever time went by since the first.
 *
 * @param startedAt when the first was sent
 * @param until how long it is asked
 * @param deadline when to ask again, or to do otherwise
 */
record ExtensionRequest(
    BootTime startedAt, int xid, BootTime sentAt, BootTime until, BootTime deadline) {
  /**
   * How long the server, and then any server, is asked for a lease that never ends and that the
   * owner wants renewed: it has no T2, and no end.
   */
  private static final Span PATIENCE = Span.ofSeconds(120);

  /**
   * The first.
   *
   * @param byLease until when to ask: T2, or the lease's end
   */
  static ExtensionRequest first(BootTime byLease, Context context) {
    var until = byLease.equals(BootTime.NEVER) ? context.now().plus(PATIENCE) : byLease;
    return at(context.now(), until, context);
  }

  private static ExtensionRequest at(BootTime startedAt, BootTime until, Context context) {
    int xid = context.random().nextInt();
    var deadline = Retransmission.extensionDeadline(until, context.now());
    return new ExtensionRequest(startedAt, xid, context.now(), until, deadline);
  }

  ExtensionRequest next(Context context) {
    return at(startedAt, until, context);
  }

  DhcpMessage message(Lease lease, Context context) {
    int secs = Acquisition.startingAt(startedAt).secs(sentAt);
    return ClientMessages.requestExtending(context.config(), xid, secs, lease.address());
  }
}
