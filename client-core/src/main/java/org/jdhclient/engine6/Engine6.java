package org.jdhclient.engine6;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.client6.Action;
import org.jdhclient.client6.Dhcp6Client;
import org.jdhclient.client6.Phase;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.engine.attempt.AttemptOutcome;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.engine.drive.ClientEngine;
import org.jdhclient.engine.link.Identity;
import org.jdhclient.engine.link.LinkReadiness;
import org.jdhclient.engine.link.LinkWatch;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.receive.PacketCounters;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Frame;

/**
 * One interface's DHCPv6 client at work: tells the machine what happened, and does what it answers.
 */
public final class Engine6 implements ClientEngine {
  private final HostPorts6 host;
  private final EngineParts6 parts;
  private final Dhcp6Client client;
  private final LinkWatch linkWatch;
  private final LinkReadiness readiness;
  private final AddressEvents addresses;

  private Engine6(
      HostPorts6 host,
      EngineParts6 parts,
      Dhcp6Client client,
      LinkWatch linkWatch,
      LinkReadiness readiness) {
    this.host = host;
    this.parts = parts;
    this.client = client;
    this.linkWatch = linkWatch;
    this.readiness = readiness;
    this.addresses = new AddressEvents(host.network(), parts, client);
  }

  /**
   * A client at its beginning, which goes by the lease on record.
   *
   * @param random must not be guessable
   */
  public static Engine6 start(Engine6Settings settings, HostPorts6 host, RandomGenerator random) {
    var parts = EngineParts6.of(settings, host);
    var client =
        Dhcp6Client.start(settings.config(), random, parts.archive().read(), host.clocks().now());
    return new Engine6(
        host,
        parts,
        client,
        LinkWatch.of(settings.interfaceName(), settings.hardwareAddress()),
        new LinkReadiness());
  }

  /** Goes on under other settings; this object is at an end then. */
  public Engine6 reconfigured(Engine6Settings settings, HostPorts6 other) {
    return continued(settings, other, linkWatch);
  }

  /**
   * Goes on under another name; this object is at an end then. What bears the old name is taken
   * back, for that may be another's now; the lease in force is on record by the new one, so that
   * whoever gives it back finds it.
   */
  public Engine6 renamed(Engine6Settings settings, HostPorts6 other) {
    var lease = client.lease();
    options().ifPresent(parts.applier()::withdraw);
    lease.ifPresent(parts.archive()::forget);
    var renamed = continued(settings, other, linkWatch.named(settings.interfaceName()));
    lease.ifPresent(renamed.parts.archive()::remember);
    return renamed;
  }

  private Engine6 continued(Engine6Settings settings, HostPorts6 other, LinkWatch link) {
    client.reconfigure(settings.config());
    return new Engine6(other, parts.continued(settings, other), client, link, readiness);
  }

  @Override
  public void begin() {
    look();
  }

  @Override
  public void wake() {
    if (readiness.isReady(now())) {
      execute(client.wake(now()));
    }
  }

  @Override
  public BootTime deadline() {
    return readiness.notBefore(client.deadline());
  }

  /** Takes a frame that may hold a server's message. */
  public void frame(Frame frame) {
    var now = now();
    parts
        .pipeline()
        .receive(frame, parts.learnt().journal(), now)
        .ifPresent(reply -> execute(client.receive(reply, now)));
  }

  /** Takes a state of the link, changed or not. */
  public void link(LinkState link) {
    readiness.seen(link, now());
    switch (linkWatch.changed(link)) {
      case UP -> {
        restoreLease();
        execute(client.linkUp(now()));
      }
      case DOWN -> execute(client.linkDown(now()));
      case NONE -> {}
    }
    routersSpoke();
  }

  @Override
  public void linkGone() {
    linkWatch.gone();
  }

  /** An address came, by whomever, or is another's, or is known not to be. */
  public void addressSeen(HostAddress6 seen) {
    execute(addresses.seen(seen, now()));
  }

  /** An address was removed from the interface, by whomever. */
  public void addressRemoved(HostAddress6 gone) {
    look();
    if (identity() != Identity.GONE) {
      execute(addresses.removed(gone, now()));
    }
  }

  /**
   * A router has advertised a prefix, for the first time or again.
   *
   * @param validSeconds 0 if it takes it back
   */
  public void prefixAdvertised(Ipv6Prefix prefix, long validSeconds) {
    routersSpoke();
    if (parts.learnt().prefixes().isNews(prefix, validSeconds, now())) {
      execute(client.prefixesChanged(now()));
    }
  }

  /** A router has said something of DHCPv6, new or not. */
  public void routersSpoke() {
    try {
      parts.learnt().routers().heard(host.network().router()).ifPresent(parts.executor()::report);
    } catch (RefusedException e) {
      parts.log().warn(e.getMessage());
    }
  }

  /** Events were lost: makes good for whatever became of the link, and of addresses. */
  @Override
  public void lookAtAll() {
    look();
    if (identity() != Identity.GONE) {
      addresses.present().forEach(set -> execute(addresses.judged(set, now())));
      restoreLease();
    }
  }

  /** Asks for the present state of the link and its addresses, whatever events there were. */
  private void look() {
    try {
      host.network().link().ifPresentOrElse(this::link, this::linkGone);
      if (identity() != Identity.GONE) {
        execute(addresses.lookAtLinkLocal(now()));
      }
    } catch (RefusedException e) {
      parts.log().warn(e.getMessage());
    }
  }

  @Override
  public void renew() {
    execute(client.renew(now()));
  }

  /**
   * Gives the lease in force back, or the one on record, which is taken to be in force. Who has not
   * begun yet does so after this, and asks for nothing else before.
   */
  public void release() {
    execute(client.release(now()));
  }

  @Override
  public void stop() {
    execute(client.stop(now()));
  }

  private void restoreLease() {
    client.lease().ifPresent(parts.applier()::restore);
    client.information().ifPresent(parts.applier()::restoreOptions);
    askForMissing();
  }

  private void execute(List<Action> actions) {
    var declined = parts.executor().execute(actions, now());
    if (!declined.isEmpty()) {
      execute(client.duplicated(declined, now()));
    }
    askForMissing();
  }

  private void askForMissing() {
    if (parts.projection().isIncomplete()) {
      client.incomplete(now());
    }
  }

  private BootTime now() {
    return host.clocks().now();
  }

  private Optional<Dhcp6Options> options() {
    return client.lease().map(Lease6::options).or(client::information);
  }

  @Override
  public Identity identity() {
    return linkWatch.identity();
  }

  /** Whether the link was up, and had its carrier, when it was last looked at. */
  public boolean isLinkUsable() {
    return linkWatch.isUsable();
  }

  @Override
  public String nameNow() {
    return linkWatch.nameNow();
  }

  @Override
  public boolean isBound() {
    return parts.learnt().attempts().outcome() == AttemptOutcome.BOUND;
  }

  @Override
  public boolean isResting() {
    return parts.learnt().attempts().outcome() == AttemptOutcome.FAILED;
  }

  /** Whether all is done, and nothing will ever be asked again: who wants options alone, once. */
  @Override
  public boolean isOver() {
    return phase() == Phase.INFORMED && client.deadline().equals(BootTime.NEVER);
  }

  public AttemptSummary attempts() {
    return parts
        .learnt()
        .attempts()
        .summary(phase() == Phase.RESTING ? client.deadline() : BootTime.NEVER);
  }

  @Override
  public boolean hasLease() {
    return options().isPresent();
  }

  public Phase phase() {
    return client.phase();
  }

  /** The lease in force, as the owner's hooks have it. */
  public Optional<Lease6> leaseInForce() {
    return client.lease().map(lease -> lease.withOptions(parts.applier().inForce(lease.options())));
  }

  /** The options in force that were asked for alone, as the owner's hooks have them. */
  public Optional<Dhcp6Options> informationInForce() {
    return client.information().map(parts.applier()::inForce);
  }

  /** The machine, to be looked at. */
  public Dhcp6Client client() {
    return client;
  }

  public PacketCounters counters() {
    return parts.learnt().journal().counters();
  }

  /** Packets that were not used so far, of whatever kind. */
  public long discarded() {
    return parts.learnt().journal().discarded();
  }

  /** The last packets that were not used, the newest last. */
  public List<PacketRefusal> lastRefusals() {
    return parts.learnt().journal().lastRefusals();
  }
}
