package org.jdhclient.engine6;

import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.client6.Dhcp6Client;
import org.jdhclient.config6.RecordedIaids;
import org.jdhclient.engine.drive.ClientEngine;
import org.jdhclient.engine.link.Identity;
import org.jdhclient.engine.link.LinkReadiness;
import org.jdhclient.engine.link.LinkWatch;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.leasefile6.StoredLease6;
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
  private final ActionLoop6 loop;
  private final AddressEvents addresses;
  private final RouterEvents routers;
  private final EngineView6 view;

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
    this.loop = new ActionLoop6(client, parts, host.clocks());
    this.addresses = new AddressEvents(host.network(), parts, client);
    this.routers = new RouterEvents(host.network(), parts, client);
    this.view = new EngineView6(client, parts, linkWatch);
  }

  /**
   * A client at its beginning, which goes by the lease on record.
   *
   * @param random must not be guessable
   */
  public static Engine6 start(Engine6Settings settings, HostPorts6 host, RandomGenerator random) {
    var parts = EngineParts6.of(settings, host);
    var recorded = parts.archive().newest();
    var remembered = recorded.flatMap(parts.archive()::recalled);
    var config =
        recorded
            .filter(stored -> remembered.isPresent())
            .map(StoredLease6::iaids)
            .map(RecordedIaids::new)
            .map(settings.config()::continuing)
            .orElse(settings.config());
    var client = Dhcp6Client.start(config, random, remembered, host.clocks().now());
    var link = LinkWatch.of(settings.interfaceName(), settings.hardwareAddress());
    return new Engine6(host, parts, client, link, new LinkReadiness());
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
    loop.withdrawOptions();
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
    loop.execute(client.begin(now()));
    loop.removeLeft();
    look();
  }

  @Override
  public void wake() {
    if (readiness.isReady(now())) {
      loop.execute(client.wake(now()));
    }
  }

  @Override
  public BootTime deadline() {
    return readiness.notBefore(client.deadline());
  }

  /** Takes a frame that may hold a server's message. */
  public void frame(Frame frame) {
    var now = now();
    parts.receive(frame, now).ifPresent(reply -> loop.execute(client.receive(reply, now)));
  }

  /** Takes a state of the link, changed or not. With a change routers' words are others too. */
  public void link(LinkState link) {
    if (take(link) != LinkWatch.Change.NONE) {
      loop.execute(routers.look());
    }
  }

  private LinkWatch.Change take(LinkState link) {
    readiness.seen(link, now());
    var change = linkWatch.changed(link);
    switch (change) {
      case UP -> {
        parts.learnt().prefixes().linkCameUp();
        loop.restoreLease();
        loop.execute(client.linkUp(now()));
      }
      case DOWN -> loop.execute(client.linkDown(now()));
      case NONE -> {}
    }
    return change;
  }

  @Override
  public void linkGone() {
    linkWatch.gone();
  }

  /** An address came, by whomever, or is another's, or is known not to be. */
  public void addressSeen(HostAddress6 seen) {
    loop.execute(addresses.seen(seen, now()));
  }

  /** An address was removed from the interface, by whomever. */
  public void addressRemoved(HostAddress6 gone) {
    look();
    if (identity() != Identity.GONE) {
      loop.execute(addresses.removed(gone, now()));
    }
  }

  /**
   * A router has advertised a prefix, for the first time or again.
   *
   * @param validSeconds 0 if it takes it back
   */
  public void prefixAdvertised(Ipv6Prefix prefix, long validSeconds) {
    loop.execute(routers.prefix(prefix, validSeconds, now()));
  }

  /** A router has said something of DHCPv6, new or not. */
  public void routerSaid(RouterWord word) {
    loop.execute(routers.said(word));
  }

  /** Events were lost: makes good for whatever became of the link, and of addresses. */
  @Override
  public void lookAtAll() {
    look();
    if (identity() != Identity.GONE) {
      addresses.present().forEach(set -> loop.execute(addresses.judged(set, now())));
      loop.restoreLease();
    }
  }

  /**
   * RFC 9915 18.2.12: a server is asked whether the lease still holds, as when a link comes back,
   * and has been asked if the link came back meanwhile. The kernel does not count what is slept: it
   * would keep addresses for as much longer.
   */
  @Override
  public void resumed() {
    boolean wasAttached = client.isAttached();
    lookAtAll();
    if (wasAttached && identity() != Identity.GONE) {
      loop.execute(client.resumed(now()));
    }
  }

  /** Asks for the present state of the link and its addresses, whatever events there were. */
  private void look() {
    try {
      host.network().link().ifPresentOrElse(this::take, this::linkGone);
      if (identity() != Identity.GONE) {
        loop.execute(routers.look());
        loop.execute(addresses.lookAtLinkLocal(now()));
      }
    } catch (RefusedException e) {
      parts.log().warn(e.getMessage());
    }
  }

  @Override
  public void renew() {
    loop.execute(client.renew(now()));
  }

  /**
   * Gives the lease in force back, or the one on record, which is taken to be in force. Who has not
   * begun yet does so after this, and asks for nothing else before. Whose link is known to be down
   * reaches no server, however long it tries.
   */
  public void release() {
    boolean reachesServers = linkWatch.isUsable();
    withdrawLeft();
    loop.execute(client.release(now()));
    if (reachesServers) {
      begin();
    } else {
      parts.log().warn(nameNow() + ": the link is down, so that no server is told");
      loop.execute(client.stop(now()));
    }
  }

  /** Takes away what the lease in force brought, or the one on record, and tells no server. */
  @Override
  public void stop() {
    withdrawLeft();
    loop.execute(client.stop(now()));
  }

  /** Options that a client before this one asked for alone are on no record but resolv.conf. */
  private void withdrawLeft() {
    if (client.lease().isEmpty() && client.information().isEmpty()) {
      host.resolver().withdraw(ResolverSettings.NONE);
    }
  }

  private BootTime now() {
    return host.clocks().now();
  }

  @Override
  public Identity identity() {
    return linkWatch.identity();
  }

  @Override
  public String nameNow() {
    return linkWatch.nameNow();
  }

  @Override
  public boolean isBound() {
    return view.isBound();
  }

  @Override
  public boolean isResting() {
    return view.isResting();
  }

  @Override
  public boolean isOver() {
    return view.isOver();
  }

  @Override
  public boolean hasLease() {
    return view.hasLease();
  }

  /** How the client is at. */
  public EngineView6 view() {
    return view;
  }

  /** The machine, to be looked at. */
  public Dhcp6Client client() {
    return client;
  }
}
