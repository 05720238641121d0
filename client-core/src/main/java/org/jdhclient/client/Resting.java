package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;

/**
 * INIT, at rest: an attempt has failed, or the network would rather have this host use IPv6 alone
 * (RFC 8925).
 *
 * @param deadline when the next attempt begins
 */
record Resting(BootTime deadline) implements Unleased {
  /** MIN_V6ONLY_WAIT (RFC 8925 3.4). */
  private static final Span MIN_V6ONLY_WAIT = Span.ofSeconds(300);

  /** Nothing is left to try: rests about {@code retry}. */
  static Step afterFailure(Context context) {
    long retry = Math.max(1, context.timing().retry().seconds());
    var rest = Span.ofSeconds((retry + 1) / 2 + context.random().nextLong(retry));
    return Step.to(new Resting(context.now().plus(rest)), new Action.GiveUp(rest));
  }

  /** The end of asking, for a while, if a server says so and this client wants to hear it. */
  static Optional<Step> preferringV6(DhcpMessage message, Context context)
      throws MalformedPacketException {
    boolean asked =
        context.config().requestList().contains(StandardOptions.V6_ONLY_PREFERRED.code());
    var wait = message.options().get(StandardOptions.V6_ONLY_PREFERRED.code());
    // One of a wrong length does not say it; that is named with the lease.
    return asked && wait.isPresent() && wait.get().length() == Integer.BYTES
        ? Optional.of(preferringV6(Span.ofSeconds(OptionValues.u32(wait.get())), context))
        : Optional.empty();
  }

  private static Step preferringV6(Span wanted, Context context) {
    var rest = MIN_V6ONLY_WAIT.longer(wanted);
    List<Action> actions = new ArrayList<>();
    actions.add(new Action.Tell(new Report.V6OnlyPreferred(rest.seconds())));
    context.running().ifPresent(lease -> actions.add(new Action.Withdraw(lease, Reason.EXPIRE)));
    actions.add(new Action.PreferV6(rest));
    return new Step(new Resting(context.now().plus(rest)), List.copyOf(actions));
  }

  @Override
  public Phase phase() {
    return Phase.RESTING;
  }

  @Override
  public Step wake(Context context) {
    return Selecting.begin(Acquisition.startingAt(context.now()), context);
  }

  /** It may be another network's. */
  @Override
  public Step linkUp(Context context) {
    return Step.to(Init.now(context));
  }

  @Override
  public Step renew(Context context) {
    return Step.to(InitReboot.attached(context));
  }
}
