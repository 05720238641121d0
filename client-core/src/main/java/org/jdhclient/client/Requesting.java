package org.jdhclient.client;

import java.util.List;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.report.Discard;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/**
 * REQUESTING: what one server offered has been asked for.
 *
 * @param secs as in the DISCOVER (RFC 2131 3.1)
 * @param interval in seconds, from the last REQUEST to the next
 * @param requestedAt when the first REQUEST was sent
 */
record Requesting(
    Acquisition acquisition,
    int xid,
    int secs,
    LeasedAddress offer,
    long interval,
    BootTime requestedAt,
    BootTime deadline)
    implements State {

  static Step begin(Selecting selecting, LeasedAddress offer, Context context) {
    return request(
        selecting.acquisition(),
        selecting.xid(),
        selecting.secs(),
        offer,
        Retransmission.firstInterval(context),
        context.now(),
        context);
  }

  private static Step request(
      Acquisition acquisition,
      int xid,
      int secs,
      LeasedAddress offer,
      long interval,
      BootTime requestedAt,
      Context context) {
    var config = context.config();
    return Step.to(
        new Requesting(
            acquisition,
            xid,
            secs,
            offer,
            interval,
            requestedAt,
            Retransmission.deadline(interval, requestedAt, context)),
        new Action.Broadcast(
            Ipv4Address.ANY,
            config.server(),
            ClientMessages.requestSelecting(config, xid, secs, offer),
            new Report.Requesting(offer.address(), config.server(), config.ports().server())));
  }

  @Override
  public String name() {
    return "REQUESTING";
  }

  @Override
  public OptionalInt transaction() {
    return OptionalInt.of(xid);
  }

  @Override
  public Step wake(Context context) {
    if (requestedAt.secondsUntil(context.now()) > context.timing().reboot()) {
      return Selecting.begin(acquisition.postponed(deadline, context.now()), context)
          .after(new Action.Tell(new Report.NoAcknowledgement(offer.address(), offer.server())));
    }
    return request(
        acquisition,
        xid,
        secs,
        offer,
        Retransmission.nextInterval(interval, context),
        requestedAt,
        context);
  }

  @Override
  public Step acknowledged(Reply reply, Context context) {
    try {
      var lease = context.leaseFrom(reply.message(), requestedAt);
      if (!lease.server().equals(offer.server())) {
        return Step.ignore(this, Discard.FOREIGN_SERVER, lease.server().toString());
      }
      if (!lease.address().equals(offer.address())) {
        return Step.ignore(
            this, Discard.UNUSABLE, lease.address() + " where " + offer.address() + " was offered");
      }
      return V6Only.preferredBy(reply.message(), context)
          .orElseGet(() -> Probing.orBound(lease, context.running(), Reason.BOUND, context))
          .after(Extending.acknowledgement(lease, reply));
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }

  @Override
  public Step refused(Reply reply, Context context) {
    try {
      var server = LeasedAddress.server(reply.message());
      if (!server.equals(offer.server())) {
        return Step.ignore(this, Discard.FOREIGN_SERVER, server.toString());
      }
      return new Step(
          Init.afterRefusal(acquisition.refused(), context),
          context
              .remembered(offer.address())
              .map(lease -> refusal(lease, reply))
              .orElseGet(() -> List.of(new Action.Tell(refusal(reply)))));
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }

  /** What was refused had been leased before: it is no use any more, not even from the record. */
  private static List<Action> refusal(Lease recorded, Reply reply) {
    return List.of(
        new Action.Tell(refusal(reply)), new Action.Clear(recorded), new Action.Forget(recorded));
  }

  /** A DHCPNAK with the server's reason, as a report. */
  static Report refusal(Reply reply) {
    return new Report.Refused(
        reply.source(),
        reply
            .message()
            .options()
            .get(StandardOptions.MESSAGE.code())
            .map(OptionValues::printable)
            .orElse(""));
  }

  @Override
  public Step linkDown(Context context) {
    return AwaitingLink.from(Acquisition.startingAt(context.now()), context);
  }
}
