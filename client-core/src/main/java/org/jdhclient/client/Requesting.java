package org.jdhclient.client;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.report.Discard;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;

/**
 * REQUESTING: what one server offered has been asked for.
 *
 * @param secs as in the DISCOVER (RFC 2131 3.1)
 * @param interval from the last REQUEST to the next
 * @param requestedAt when the first REQUEST was sent
 */
record Requesting(
    Acquisition acquisition,
    int xid,
    int secs,
    LeasedAddress offer,
    Span interval,
    BootTime requestedAt,
    BootTime deadline)
    implements Unleased {

  static Step begin(Selecting selecting, LeasedAddress offer, Context context) {
    return request(
        selecting.acquisition(),
        selecting.xid(),
        selecting.secs(),
        offer,
        context.firstInterval(),
        context.now(),
        context);
  }

  private static Step request(
      Acquisition acquisition,
      int xid,
      int secs,
      LeasedAddress offer,
      Span interval,
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
            context.retransmission(interval, requestedAt)),
        new Action.Broadcast(
            Ipv4Address.ANY,
            config.server(),
            ClientMessages.requestSelecting(config, xid, secs, offer),
            new Report.Requesting(offer.address(), config.server(), config.ports().server())));
  }

  @Override
  public Phase phase() {
    return Phase.REQUESTING;
  }

  @Override
  public OptionalInt transaction() {
    return OptionalInt.of(xid);
  }

  @Override
  public Step wake(Context context) {
    if (context.hasWaited(requestedAt, context.timing().reboot())) {
      return Selecting.begin(acquisition.postponed(deadline, context.now()), context)
          .after(new Action.Tell(unacknowledged()));
    }
    return request(
        acquisition, xid, secs, offer, context.nextInterval(interval), requestedAt, context);
  }

  private Report unacknowledged() {
    return new Report.NoAcknowledgement(offer.address(), offer.server(), Optional.empty());
  }

  /** Of another server, or of the same, which was asked twice. */
  @Override
  public Step offered(Reply reply, Context context) {
    return Step.ignore(this, Discard.LATE_OFFER, "of " + reply.source());
  }

  @Override
  public Step acknowledged(Reply reply, Context context) throws MalformedPacketException {
    var lease = context.leaseFrom(reply.message(), requestedAt);
    if (!lease.server().equals(offer.server())) {
      return Step.ignore(this, Discard.FOREIGN_SERVER, lease.server().toString());
    }
    Context.ofAddress(offer.address(), lease, "offered");
    return Resting.preferringV6(reply.message(), context)
        .orElseGet(() -> Probing.orBound(lease, context.running(), Reason.BOUND, context))
        .after(Extending.acknowledgement(lease, reply));
  }

  @Override
  public Step refused(Reply reply, Context context) throws MalformedPacketException {
    var server = LeasedAddress.server(reply.message());
    if (!server.equals(offer.server())) {
      return Step.ignore(this, Discard.FOREIGN_SERVER, server.toString());
    }
    return new Step(
        Init.afterRefusal(acquisition.refused(), context),
        context
            .granted(offer.address())
            .map(lease -> refusal(lease, reply))
            .orElseGet(() -> List.of(new Action.Tell(refusal(reply)))));
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
}
