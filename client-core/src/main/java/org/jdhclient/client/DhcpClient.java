package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.PresentAddress;
import org.jdhclient.lease.RememberedLeases;
import org.jdhclient.pace.LinkDebounce;
import org.jdhclient.report.AddressReport;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.MalformedPacketException;

/**
 * The client of one interface. It is told of events in the order of their times and answers with
 * what is to be done; after each, {@link #deadline} says when to {@link #wake} it at the latest.
 *
 * <p>It has a state, which is RFC 2131's, and what lives longer than a state.
 */
public final class DhcpClient {
  private final RandomGenerator random;
  private final Continuity lasting;
  private final LinkDebounce linkDebounce = new LinkDebounce();
  private ClientConfig config;
  private ReplyFilter filter;
  private State state;
  private BootTime renewalDue = BootTime.NEVER;

  private DhcpClient(ClientConfig config, RandomGenerator random, Continuity lasting, State state) {
    this.config = config;
    this.random = random;
    this.filter = new ReplyFilter(config);
    this.lasting = lasting;
    this.state = state;
  }

  /**
   * A client that is due at once: in INIT-REBOOT if a lease is on record that still runs, else in
   * INIT.
   *
   * @param random must not be guessable: transaction identifiers come from it
   * @param remembered leases had before on this interface, the newest first
   * @param present addresses on the interface; some may be from a client before this one
   */
  public static DhcpClient start(
      ClientConfig config,
      RandomGenerator random,
      List<Lease> remembered,
      List<PresentAddress> present,
      BootTime now) {
    var modified = RememberedLeases.modified(remembered, config.modifiers());
    var context = new Context(random, now, config, modified, 0);
    var state = InitReboot.attached(context.afterInitialDelay());
    var lasting = new Continuity(modified, StaleAddresses.of(modified, present));
    return new DhcpClient(config, random, lasting, state);
  }

  /** A client in a state of its own. */
  static DhcpClient in(State state, ClientConfig config, RandomGenerator random) {
    var nothing = new Continuity(List.of(), StaleAddresses.none());
    return new DhcpClient(config, random, nothing, state);
  }

  public State state() {
    return state;
  }

  /** Leases on record, the newest first; some may have expired. */
  public List<Lease> remembered() {
    return lasting.remembered();
  }

  public BootTime deadline() {
    return lasting
        .deadline(state)
        .earlier(linkDebounce.deadline())
        .earlier(renewalDue)
        .earlier(state.deadline());
  }

  /** Does what is due; nothing, if the deadline has not been reached. */
  public List<Action> wake(BootTime now) {
    if (now.reached(state.deadline())) {
      return take(state.wake(context(now)), now);
    }
    if (now.reached(renewalDue)) {
      renewalDue = BootTime.NEVER;
      // Where an answer is awaited, a server has been asked meanwhile.
      return state.phase().isAtRest() ? renew(now) : List.of();
    }
    return linkDebounce.settles(now)
        ? take(state.linkUp(context(now)), now)
        : lasting.wake(state, now);
  }

  /**
   * Presents itself in another way from now on. What is in force stays as it is until a server is
   * asked again.
   *
   * @param other for the same hardware address
   */
  public void reconfigure(ClientConfig other) {
    config = other;
    filter = new ReplyFilter(other);
  }

  /** Takes a reply that was received, of which nothing is taken for granted. */
  public List<Action> receive(Reply reply, BootTime now) {
    var refusal = filter.refusal(reply, state);
    if (!refusal.isEmpty()) {
      return refusal;
    }
    return take(answered(reply, context(now)), now);
  }

  /** The one place where what is no use in a message ends: it is told why, and the state stays. */
  private Step answered(Reply reply, Context context) {
    var type = reply.message().type();
    try {
      return switch (type) {
        case OFFER -> state.offered(reply, context);
        case ACK -> state.acknowledged(reply, context);
        case NAK -> state.refused(reply, context);
        case DISCOVER, REQUEST, DECLINE, RELEASE, INFORM, FORCERENEW ->
            Step.ignore(state, Discard.UNEXPECTED_TYPE, type.toString());
      };
    } catch (MalformedPacketException e) {
      return Step.ignore(state, Discard.UNUSABLE, reply.fault(e.reason()));
    }
  }

  /**
   * Whether an ARP packet would be taken for another host's that has the address in question: if
   * another interface of this host has sent it, it is not to be received (RFC 5227 2.4).
   */
  public boolean isConflict(ArpPacket packet) {
    return lasting.guard().isConflict(packet) || state.isConflict(packet, config.hardwareAddress());
  }

  /** Takes an ARP packet that was received. */
  public List<Action> receive(ArpPacket packet, BootTime now) {
    if (!lasting.guard().isConflict(packet)) {
      return take(state.arp(packet, context(now)), now);
    }
    List<Action> actions = new ArrayList<>();
    actions.add(new Action.Tell(new AddressReport.Conflict(packet.senderIp(), packet.senderMac())));
    actions.addAll(
        lasting
            .guard()
            .defend(now)
            .map(List::of)
            .orElseGet(() -> take(state.addressConflict(context(now)), now)));
    return List.copyOf(actions);
  }

  /** The link has a carrier. */
  public List<Action> linkUp(BootTime now) {
    if (!linkDebounce.isSettled(now)) {
      return List.of();
    }
    lasting.linkIsThere();
    return take(state.linkUp(context(now)), now);
  }

  /** The link has no carrier, or is down. */
  public List<Action> linkDown(BootTime now) {
    linkDebounce.gone();
    return take(state.linkDown(context(now)), now);
  }

  /** The host was suspended, and has its link: that may be another network's. */
  public List<Action> resumed(BootTime now) {
    return take(state.linkUp(context(now)), now);
  }

  /** The last {@link Action.Apply} or {@link Action.Extend} could not be carried out. */
  public List<Action> applyFailed(BootTime now) {
    return take(state.applyFailed(context(now)), now);
  }

  /** The owner's script says that the lease just put into force is no good. */
  public List<Action> declined(BootTime now) {
    return take(state.turnedDown(context(now)), now);
  }

  /**
   * An address was removed from the interface, by whomever. If it is that of the lease in force, it
   * is set again; not just before the lease ends, when the kernel removes it by itself, and after
   * some times in a minute only in a while.
   */
  public List<Action> addressRemoved(Ipv4Address address, int prefixLength, BootTime now) {
    return lasting.addressRemoved(address, prefixLength, state, now);
  }

  /** The host has not taken all of the lease in force: it is set again in a while. */
  public void incomplete(BootTime now) {
    lasting.guard().incomplete(state.lease(), now);
  }

  /**
   * Asks a server for what would be asked for at T1, or for a lease: now, or as soon as a message
   * may be sent.
   */
  public List<Action> renew(BootTime now) {
    var free = lasting.nextMessage(now);
    if (!now.reached(free)) {
      renewalDue = free;
      return List.of();
    }
    renewalDue = BootTime.NEVER;
    return take(state.renew(context(now)), now);
  }

  /** Gives the lease in force back, or else the newest on record that still runs, and ends. */
  public List<Action> release(BootTime now) {
    var context = context(now);
    return end(
        held(context).map(lease -> Stopped.releasing(lease, context)).orElseGet(Stopped::idle),
        now);
  }

  /**
   * Takes away what the lease in force brought, or else the newest on record, says nothing to the
   * server, and ends.
   */
  public List<Action> stop(BootTime now) {
    return end(held(context(now)).map(Stopped::leaving).orElseGet(Stopped::idle), now);
  }

  private List<Action> end(Step step, BootTime now) {
    var actions = new ArrayList<>(take(step, now));
    actions.addAll(lasting.cleared());
    return List.copyOf(actions);
  }

  private Optional<Lease> held(Context context) {
    return state.phase() == Phase.STOPPED ? Optional.empty() : state.lease().or(context::running);
  }

  private Context context(BootTime now) {
    return lasting.context(random, now, config);
  }

  private List<Action> take(Step step, BootTime now) {
    if (step.next() != state && waitsAfterRefusal(step.next(), now)) {
      // The owner's word has had its answer since, and is no way around the wait for that.
      renewalDue = BootTime.NEVER;
    }
    state = step.next();
    return lasting.taken(step, config.hardwareAddress(), now);
  }

  private static boolean waitsAfterRefusal(State state, BootTime now) {
    return state.phase() == Phase.INIT && !now.reached(state.deadline());
  }
}
