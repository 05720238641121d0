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
  private final Optional<Rebooting> returned;

  private Probe6(
      Client6Config config, Optional<Lease6> recorded, RandomGenerator random, BootTime now) {
    this.config = config.withoutRapidCommit();
    this.random = random;
    var context = context(this.config, random, now);
    asking =
        config.isStateless()
            ? Informing.begin(Optional.empty(), context).next()
            : Soliciting.begin(context).next();
    asked = asking.exchange().orElseThrow();
    returned = recorded.map(lease -> returned(lease, now));
  }

  /**
   * @param recorded the lease on record, as far as it still runs and is wanted
   */
  public static Probe6 begin(
      Client6Config config, Optional<Lease6> recorded, RandomGenerator random, BootTime now) {
    return new Probe6(config, recorded, random, now);
  }

  private Rebooting returned(Lease6 lease, BootTime now) {
    var asked = LinkCheck.ask(lease, context(wanting(lease), random, now));
    return new Rebooting(lease, asked, Optional.empty());
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
    return message(asked, now);
  }

  private static Dhcp6Message message(Exchange asked, BootTime now) {
    return ClientMessages6.after(asked.message(), asked.timing().elapsed(now));
  }

  /** Asks for options alone, whatever else is wanted. */
  public Dhcp6Message informationRequest() {
    return ClientMessages6.informationRequest(config, transactionId());
  }

  /**
   * What a client asks that has come back: whether its lease is of this link, and nothing more;
   * empty if there is none on record.
   */
  public Optional<Dhcp6Message> linkCheck(BootTime now) {
    return returned.map(state -> message(state.asked(), now));
  }

  private Client6Config wanting(Lease6 lease) {
    return config.wanting(lease.associations().stream().map(Probe6::wanted).toList());
  }

  private static WantedAssociation wanted(HeldAssociation held) {
    return new WantedAssociation(held.type(), held.iaid(), List.of());
  }

  private int transactionId() {
    return context(config, random, BootTime.BEFORE_ALL).transactionId();
  }

  /** Why a client that has asked {@link #question} would not take a reply; empty if it would. */
  public Optional<Action.Ignore> refusal(Reply reply, BootTime now) {
    return refusal(reply, asking, context(config, random, now));
  }

  /** Why a client that has asked {@link #linkCheck} would make nothing of a reply. */
  public Optional<Action.Ignore> linkCheckRefusal(Reply reply, BootTime now) {
    return returned.flatMap(
        state -> refusal(reply, state, context(wanting(state.recorded()), random, now)));
  }

  /**
   * What a client that has asked {@link #linkCheck} has in force after a reply that it takes: all
   * of its lease or a part, or what the server gives in its place; empty if nothing.
   */
  public Optional<Lease6> leaseAfter(Reply reply, BootTime now) {
    return returned.flatMap(
        state -> {
          var context = context(wanting(state.recorded()), random, now);
          return state.answered(reply, context).next().lease();
        });
  }

  private static Optional<Action.Ignore> refusal(Reply reply, State state, Context context) {
    return ReplyFilter.refusal(reply, state, context.config().duid())
        .or(() -> ignored(reply, state, context));
  }

  private static Optional<Action.Ignore> ignored(Reply reply, State state, Context context) {
    return state.answered(reply, context).actions().stream()
        .filter(Action.Ignore.class::isInstance)
        .map(Action.Ignore.class::cast)
        .findFirst();
  }
}
