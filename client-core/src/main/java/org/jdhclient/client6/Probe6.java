package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.time.BootTime;

/**
 * Asks what servers would give, and what a client would make of it, without taking any of it: no
 * server may give anything before it is requested.
 */
public final class Probe6 {
  private final Client6Config config;
  private final RandomGenerator random;
  private final State asking;
  private final Exchange asked;

  private Probe6(Client6Config config, RandomGenerator random, BootTime now) {
    this.config = config.withoutRapidCommit();
    this.random = random;
    var context = context(this.config, random, now);
    asking =
        config.isStateless()
            ? Informing.begin(Optional.empty(), context).next()
            : Soliciting.begin(context).next();
    asked = asking.exchange().orElseThrow();
  }

  public static Probe6 begin(Client6Config config, RandomGenerator random, BootTime now) {
    return new Probe6(config, random, now);
  }

  private static Context context(Client6Config config, RandomGenerator random, BootTime now) {
    return new Context(
        random,
        now,
        config,
        now,
        Optional.empty(),
        TransmissionParameters.SOLICIT,
        TransmissionParameters.INFORMATION_REQUEST,
        0);
  }

  /** A Solicit, or where options alone are wanted an Information-request. */
  public Dhcp6Message question(BootTime now) {
    return ClientMessages6.after(asked.message(), asked.timing().elapsed(now));
  }

  /** Asks for options alone, whatever else is wanted. */
  public Dhcp6Message informationRequest() {
    return ClientMessages6.informationRequest(config, transactionId());
  }

  /** What a client asks that has come back: whether a lease is of this link, and nothing more. */
  public Dhcp6Message linkCheck(Lease6 lease, BootTime now) {
    var held = lease.associations().stream().map(Probe6::wanted).toList();
    return LinkCheck.ask(lease, context(config.wanting(held), random, now)).message();
  }

  private static WantedAssociation wanted(HeldAssociation held) {
    return new WantedAssociation(held.type(), held.iaid(), List.of());
  }

  private int transactionId() {
    return context(config, random, BootTime.BEFORE_ALL).transactionId();
  }

  /** Why a client that has asked {@link #question} would not take a reply; empty if it would. */
  public Optional<Action.Ignore> refusal(Reply reply, BootTime now) {
    return ReplyFilter.refusal(reply, asking, config.duid()).or(() -> ignored(reply, now));
  }

  private Optional<Action.Ignore> ignored(Reply reply, BootTime now) {
    return asking.answered(reply, context(config, random, now)).actions().stream()
        .filter(Action.Ignore.class::isInstance)
        .map(Action.Ignore.class::cast)
        .findFirst();
  }
}
