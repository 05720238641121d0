package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report6.LeaseReport;
import org.jdhclient.report6.Progress;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * Options that were asked for alone are in force.
 *
 * @param deadline when to ask for them again; never, if the owner does not want to know when, or
 *     the server says so
 */
record Informed(Lease6 told, BootTime deadline) implements Unleased {
  /** IRT_DEFAULT (RFC 9915 7.6). */
  private static final Span IRT_DEFAULT = Span.ofSeconds(86_400);

  static Step by(ReceivedMessage message, Optional<Lease6> previous, Context context) {
    var options = context.options(message);
    var refresh = refresh(message, context);
    var next = context.now().plus(refresh).plus(context.delay());
    var informed = new Informed(new Lease6(message.server(), List.of(), options), next);
    var inform = new Action.Inform(previous.map(Lease6::options), options);
    return context.config().isRefreshing()
        ? Step.to(informed, inform, new Action.Tell(new LeaseReport.Refreshing(refresh)))
        : Step.to(informed, inform).after(Progress.DONE);
  }

  private static Span refresh(ReceivedMessage message, Context context) {
    return context.config().isRefreshing()
        ? message.options().find(KnownOptions.INFO_REFRESH_TIME).orElse(IRT_DEFAULT)
        : Span.FOREVER;
  }

  @Override
  public Phase phase() {
    return Phase.INFORMED;
  }

  @Override
  public boolean isWanting() {
    return false;
  }

  @Override
  public Optional<Lease6> information() {
    return Optional.of(told);
  }

  @Override
  public Step wake(Context context) {
    return Informing.begin(Optional.of(told), context);
  }

  @Override
  public Step reconfigured(Dhcp6MessageType with, Duid by, Context context) {
    return with == Dhcp6MessageType.INFORMATION_REQUEST
        ? Informing.begin(told, by, context).after(Progress.RECONFIGURED)
        : Unleased.super.reconfigured(with, by, context);
  }

  /** The link may be another network's (RFC 9915 18.2.12). */
  @Override
  public Step attached(Context context) {
    return wake(context);
  }

  @Override
  public Step detached(Context context) {
    return Step.to(this);
  }

  @Override
  public Step renew(Context context) {
    return wake(context);
  }
}
