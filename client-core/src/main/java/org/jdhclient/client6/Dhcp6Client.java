package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.DuplicateLinkLocal;
import org.jdhclient.report6.FoundBy;
import org.jdhclient.report6.MessageReport;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/**
 * The DHCPv6 client of one interface. It is told of events in the order of their times and answers
 * with what is to be done; after each, {@link #deadline} says when to {@link #wake} it at the
 * latest.
 *
 * <p>It has a state, which is RFC 9915's, and what lives longer than a state.
 */
public final class Dhcp6Client {
  private final RandomGenerator random;
  private final Continuity lasting;
  private final Attachment attachment;
  private final AttemptWatch attempt;
  private final WantedRenewal renewal = new WantedRenewal();
  private Client6Config config;
  private State state;

  private Dhcp6Client(
      Client6Config config, RandomGenerator random, Optional<Lease6> remembered, BootTime now) {
    this.config = config;
    this.random = random;
    this.lasting = new Continuity(remembered);
    this.attachment = new Attachment(now.plus(Context.delay(config, random)));
    this.attempt = new AttemptWatch(attachment);
    this.state = new AwaitingLinkLocal(now);
    attempt.follow(state, config.timing(), now);
  }

  /**
   * A client that begins when it is told of a link-local address; there is a link until it is told
   * that there is none.
   *
   * @param random must not be guessable: transaction identifiers come from it
   * @param remembered a lease had before on this interface, which may have ended
   */
  public static Dhcp6Client start(
      Client6Config config, RandomGenerator random, Optional<Lease6> remembered, BootTime now) {
    return new Dhcp6Client(config, random, remembered, now);
  }

  /**
   * Takes away what a client before this one has left that wanted more: nobody would extend it. Who
   * wants options alone leaves leases as they are.
   */
  public List<Action> begin(BootTime now) {
    boolean isNew = state instanceof AwaitingLinkLocal && !config.isStateless();
    return isNew ? lasting.unwanted(context(now)) : List.of();
  }

  State state() {
    return state;
  }

  public Phase phase() {
    return state.phase();
  }

  /** What is in force; empty if nothing is. */
  public Optional<Lease6> lease() {
    return state.lease();
  }

  /** What of the lease on record is taken up again if a server says so, or none does. */
  public Optional<Lease6> recorded(BootTime now) {
    return context(now).running();
  }

  /** The options in force that were asked for alone. */
  public Optional<Dhcp6Options> information() {
    return state.information().map(Lease6::options);
  }

  /** What of all that servers send is worth to be heard now. */
  public Awaited awaited() {
    return lasting.awaitedIn(state);
  }

  public BootTime deadline() {
    return attachment
        .deadline()
        .earlier(attempt.deadline())
        .earlier(lasting.guard().deadline())
        .earlier(renewalDue())
        .earlier(state.deadline());
  }

  /** Does what is due; nothing, if the deadline has not been reached. */
  public List<Action> wake(BootTime now) {
    attempt.woken(deadline(), now);
    if (now.reached(attachment.deadline())) {
      return changed(attachment.wake(now), now);
    }
    if (now.reached(state.deadline())) {
      return take(state.wake(context(now)), now);
    }
    if (now.reached(renewalDue())) {
      return renew(now);
    }
    var failure = attempt.wake(config.timing(), now);
    return failure.isEmpty() ? lasting.guard().wake(state.lease(), now) : failure;
  }

  /**
   * Presents itself in another way from now on, but for the associations that it wants. What is in
   * force stays as it is until a server is asked again.
   */
  public void reconfigure(Client6Config other) {
    config = other.wanting(config.associations());
  }

  /** Takes a message that was received, of which nothing is taken for granted. */
  public List<Action> receive(Reply reply, BootTime now) {
    var refusal = ReplyFilter.refusal(reply, state, config.duid());
    if (refusal.isPresent()) {
      return List.of(refusal.get());
    }
    return reply.message().type() == Dhcp6MessageType.RECONFIGURE
        ? reconfigured(reply, now)
        : answered(reply, now);
  }

  private List<Action> answered(Reply reply, BootTime now) {
    lasting.hear(reply.message());
    var step = state.answered(reply, context(now));
    return take(step.after(new MessageReport.Received(reply.message(), reply.source())), now);
  }

  /** The one place where what is no use in a Reconfigure ends: it is told why. */
  private List<Action> reconfigured(Reply reply, BootTime now) {
    try {
      var step =
          state.reconfigured(lasting.verified(reply), reply.message().server(), context(now));
      if (step.next() != state) {
        lasting.followed(reply.message());
      }
      return take(step, now);
    } catch (MalformedPacketException e) {
      return List.of(new Action.Ignore(Discard.FOREIGN_SERVER, e.reason()));
    }
  }

  /** There is a link-local address that may be used, or none any more. */
  public List<Action> linkLocal(Optional<Ipv6Address> usable, BootTime now) {
    return changed(attachment.linkLocal(usable, now), now);
  }

  /** The link-local address is another host's too, and there is no other to ask from. */
  public List<Action> linkLocalDuplicated(Ipv6Address address, BootTime now) {
    var actions = new ArrayList<Action>();
    actions.add(new Action.Tell(new DuplicateLinkLocal(address)));
    actions.addAll(changed(attachment.linkLocalDuplicated(address), now));
    return actions;
  }

  /** The link has a carrier. */
  public List<Action> linkUp(BootTime now) {
    return changed(attachment.linkUp(now), now);
  }

  /** The link has no carrier, or is down. */
  public List<Action> linkDown(BootTime now) {
    return changed(attachment.linkDown(), now);
  }

  /** Whether there is a link with a carrier, and a link-local address to speak from. */
  public boolean isAttached() {
    return attachment.isAttached();
  }

  /** The host was suspended: the link may be another network's. */
  public List<Action> resumed(BootTime now) {
    return isAttached() ? take(state.attached(context(now)), now) : List.of();
  }

  private List<Action> changed(Attachment.Change change, BootTime now) {
    return switch (change) {
      case NONE -> List.of();
      case ATTACHED -> take(state.attached(context(now)), now);
      case DETACHED -> take(state.detached(context(now)), now);
    };
  }

  /** The host has found an address of the lease to be nobody else's (RFC 4862 5.4). */
  public List<Action> unique(Ipv6Address address, BootTime now) {
    return take(state.unique(address, context(now)), now);
  }

  /** Addresses of the lease are another host's. */
  public List<Action> duplicated(List<Ipv6Address> addresses, FoundBy by, BootTime now) {
    return take(state.duplicated(addresses, by, context(now)), now);
  }

  /**
   * An address was removed from the interface, by whomever. If it is of the lease in force, it is
   * set again; not just before it ends, when the kernel removes it by itself, and after some times
   * in a minute only in a while.
   */
  public List<Action> addressRemoved(Ipv6Address address, BootTime now) {
    if (!isAttached()) {
      lasting.guard().incomplete(state.lease(), now);
      return List.of();
    }
    return lasting.guard().addressRemoved(address, state.lease(), now);
  }

  /** The host has not taken all of the lease in force: it is set again in a while. */
  public void incomplete(BootTime now) {
    lasting.guard().incomplete(state.lease(), now);
  }

  /**
   * A router's prefix has come or gone, or it says now that there are addresses to be had: a server
   * is asked for that once in 30 s at most (RFC 9915 18.2.12).
   */
  public List<Action> prefixesChanged(BootTime now) {
    renewal.byRouter(state, now);
    return now.reached(renewalDue()) ? renew(now) : List.of();
  }

  /**
   * Asks a server for what would be asked for at T1, or for a lease: now, or as soon as a message
   * may be sent, there is a link, and what has to be answered before is.
   */
  public List<Action> renew(BootTime now) {
    renewal.byOwner(lasting.nextMessage(now));
    if (!now.reached(renewalDue())) {
      return List.of();
    }
    renewal.done();
    return take(state.renew(context(now)), now);
  }

  private BootTime renewalDue() {
    return renewal.deadlineIn(state, attachment);
  }

  /**
   * Gives the lease in force back, or else the one on record if it still runs, and ends when its
   * server knows.
   */
  public List<Action> release(BootTime now) {
    return take(state.released(context(now)), now);
  }

  /**
   * Takes away what the lease in force brought, or else the one on record, says nothing to the
   * server, and ends.
   */
  public List<Action> stop(BootTime now) {
    return take(state.stopped(context(now)), now);
  }

  private Context context(BootTime now) {
    return lasting.context(random, now, config);
  }

  private List<Action> take(Step step, BootTime now) {
    var before = state;
    var next = step.next();
    // What has begun to ask without a link, for a lease has ended, say, waits for one.
    state = isAttached() ? next : next.detached(context(now)).next();
    renewal.follow(before, state);
    attempt.follow(state, config.timing(), now);
    return lasting.taken(before, step, attachment, now);
  }
}
