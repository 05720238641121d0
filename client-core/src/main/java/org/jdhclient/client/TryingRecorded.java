package org.jdhclient.client;

import java.util.Comparator;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;

/**
 * No server answers, but there are leases on record, or declared by the owner, that still run: one
 * is taken into use if its router is on this link, which it tells by answering ARP. One without a
 * router is taken as it is, as with dhclient: there is nobody to ask.
 *
 * @param candidates still to be tried, the present one first
 * @param router the present one's
 * @param asked ARP requests sent to it
 */
record TryingRecorded(List<Lease> candidates, Ipv4Address router, int asked, BootTime deadline)
    implements Unleased {
  private static final int REQUESTS = 3;
  private static final int SECONDS_BETWEEN_REQUESTS = 1;

  /** Begins with the newest lease that a server has granted; gives up if none is left. */
  static Step begin(Report why, Context context) {
    var candidates =
        context.remembered().stream()
            .sorted(Comparator.comparing(Lease::isGranted).reversed())
            .toList();
    return next(candidates, context).after(new Action.Tell(why));
  }

  static Step next(List<Lease> candidates, Context context) {
    if (candidates.isEmpty()) {
      return Resting.afterFailure(context);
    }
    if (hasEnded(candidates.get(0), context)) {
      return next(others(candidates), context);
    }
    var first = candidates.get(0);
    var step =
        first
            .parameters()
            .gateway()
            .map(router -> ask(candidates, router, 0, context))
            .orElseGet(() -> taken(candidates, context));
    return step.after(new Action.Tell(new Report.TryingRecorded(first.address())));
  }

  private static Step taken(List<Lease> candidates, Context context) {
    var lease = candidates.get(0);
    return Step.to(
        new Recalled(lease, others(candidates)),
        new Action.Apply(lease, Reason.TIMEOUT),
        new Action.Tell(Report.Bound.of(lease, context.now())));
  }

  private static Step ask(List<Lease> candidates, Ipv4Address router, int asked, Context context) {
    var lease = candidates.get(0);
    return Step.to(
        new TryingRecorded(
            List.copyOf(candidates),
            router,
            asked + 1,
            context.now().plusSeconds(SECONDS_BETWEEN_REQUESTS)),
        new Action.Arp(
            ArpPacket.request(context.config().hardwareAddress(), lease.address(), router)));
  }

  private static List<Lease> others(List<Lease> candidates) {
    return List.copyOf(candidates.subList(1, candidates.size()));
  }

  private static boolean hasEnded(Lease lease, Context context) {
    return context.now().reached(lease.expiresAt());
  }

  @Override
  public Phase phase() {
    return Phase.RECORDED_LEASE;
  }

  /** What is no use is not left on the interface by a client that was killed, either. */
  @Override
  public Step wake(Context context) {
    var lease = candidates.get(0);
    return asked < REQUESTS && !hasEnded(lease, context)
        ? ask(candidates, router, asked, context)
        : next(others(candidates), context).after(new Action.Clear(lease));
  }

  @Override
  public Step arp(ArpPacket packet, Context context) {
    var lease = candidates.get(0);
    if (!packet.senderIp().equals(router)) {
      return Step.to(this);
    }
    if (hasEnded(lease, context)) {
      return wake(context);
    }
    return taken(candidates, context);
  }
}
