package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.wire.MalformedPacketException;

/** A network that prefers hosts without an IPv4 address (RFC 8925), to a client that asks. */
final class V6Only {
  /** MIN_V6ONLY_WAIT (RFC 8925 3.4), in seconds. */
  private static final long MIN_WAIT = 300;

  private V6Only() {}

  /** The end of asking, for a while, if a server says so and this client wants to hear it. */
  static Optional<Step> preferredBy(DhcpMessage message, Context context)
      throws MalformedPacketException {
    boolean asked =
        context.config().requestList().contains(StandardOptions.V6_ONLY_PREFERRED.code());
    return asked && message.options().has(StandardOptions.V6_ONLY_PREFERRED.code())
        ? Optional.of(rest(message.options(), context))
        : Optional.empty();
  }

  private static Step rest(Options options, Context context) throws MalformedPacketException {
    long seconds = Math.max(MIN_WAIT, options.require(StandardOptions.V6_ONLY_PREFERRED));
    var restedAt = context.now().plusSeconds(seconds);
    List<Action> actions = new ArrayList<>();
    actions.add(new Action.Tell(new Report.V6OnlyPreferred(seconds)));
    context.running().ifPresent(lease -> actions.add(new Action.Withdraw(lease, Reason.EXPIRE)));
    actions.add(new Action.PreferV6(seconds));
    return new Step(new Init(Acquisition.startingAt(restedAt), restedAt), List.copyOf(actions));
  }
}
