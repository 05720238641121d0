package org.jdhclient.client;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.AddressReport;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;

/**
 * A lease was acknowledged, and before it is used others on the link are asked whether they use its
 * address (RFC 5227 2.1).
 *
 * @param previous the lease whose place it takes, if there was one
 * @param reason what scripts are told if nobody does
 * @param sent probes so far
 */
record Probing(
    Lease acknowledged, Optional<Lease> previous, Reason reason, int sent, BootTime deadline)
    implements Unleased {
  private static final int PROBE_NUM = 3;
  private static final int PROBE_WAIT_MILLIS = 1000;
  private static final int PROBE_MIN_MILLIS = 1000;
  private static final int PROBE_MAX_MILLIS = 2000;
  private static final int ANNOUNCE_WAIT_SECONDS = 2;

  /** Probes if the configuration says so; otherwise the lease is in force at once. */
  static Step orBound(Lease lease, Optional<Lease> previous, Reason reason, Context context) {
    if (context.config().conflicts() == ConflictDetection.ANNOUNCE) {
      return Bound.with(lease, previous, reason, context);
    }
    long wait = context.random().nextInt(PROBE_WAIT_MILLIS);
    return Step.to(new Probing(lease, previous, reason, 0, context.now().plusMillis(wait)));
  }

  @Override
  public Phase phase() {
    return Phase.PROBING;
  }

  /** A lease may end before it was used, if it is short or the machine was suspended. */
  @Override
  public BootTime deadline() {
    return deadline.earlier(acknowledged.expiresAt());
  }

  @Override
  public Step wake(Context context) {
    if (context.now().reached(acknowledged.expiresAt())) {
      return expired(context);
    }
    if (sent == PROBE_NUM) {
      return Bound.with(acknowledged, previous, reason, context);
    }
    var next =
        sent + 1 == PROBE_NUM
            ? context.now().plusSeconds(ANNOUNCE_WAIT_SECONDS)
            : context
                .now()
                .plusMillis(
                    PROBE_MIN_MILLIS
                        + context.random().nextInt(PROBE_MAX_MILLIS - PROBE_MIN_MILLIS));
    return Step.to(
        new Probing(acknowledged, previous, reason, sent + 1, next),
        new Action.Arp(
            ArpPacket.probe(context.config().hardwareAddress(), acknowledged.address())));
  }

  /** Somebody has the address, or is probing for it himself. */
  @Override
  public boolean isConflict(ArpPacket packet, MacAddress own) {
    var address = acknowledged.address();
    boolean ownsIt = packet.senderIp().equals(address);
    boolean wantsIt = packet.senderIp().isAny() && packet.targetIp().equals(address);
    boolean foreign = !packet.senderMac().equals(own);
    return foreign && (ownsIt || wantsIt);
  }

  @Override
  public Step arp(ArpPacket packet, Context context) {
    return isConflict(packet, context.config().hardwareAddress())
        ? declined(context)
            .after(
                new Action.Tell(
                    new AddressReport.Conflict(acknowledged.address(), packet.senderMac())))
        : Step.to(this);
  }

  /** It was never in force; but a client that was killed may have left the address. */
  private Step declined(Context context) {
    return Leased.declined(acknowledged, new Action.Clear(acknowledged), context);
  }

  /** What was on record of its address holds no longer either. */
  private Step expired(Context context) {
    return Step.to(
        Init.now(context),
        new Action.Tell(new Report.Expired(acknowledged.address())),
        new Action.Clear(acknowledged),
        new Action.Forget(acknowledged));
  }
}
