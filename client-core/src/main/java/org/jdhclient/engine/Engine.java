package org.jdhclient.engine;

import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.engine.drive.ClientEngine;
import org.jdhclient.engine.link.Identity;
import org.jdhclient.engine.link.LinkReadiness;
import org.jdhclient.engine.link.LinkWatch;
import org.jdhclient.engine.port.HostPorts;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** One interface's client at work: tells the machine what happened, and does what it answers. */
public final class Engine implements ClientEngine {
  private final HostPorts host;
  private final EngineParts parts;
  private final DhcpClient client;
  private final LinkWatch linkWatch;
  private final LinkReadiness readiness;
  private final ActionLoop loop;
  private final AddressEvents addresses;
  private final EngineView view;

  private Engine(
      HostPorts host,
      EngineParts parts,
      DhcpClient client,
      LinkWatch linkWatch,
      LinkReadiness readiness) {
    this.host = host;
    this.parts = parts;
    this.client = client;
    this.linkWatch = linkWatch;
    this.readiness = readiness;
    this.loop = new ActionLoop(client, parts, host.clocks());
    this.addresses = new AddressEvents(host.network(), parts, client);
    this.view = new EngineView(client, parts, linkWatch);
  }

  /**
   * A client at its beginning, which goes by the leases on record and by what is on the interface.
   *
   * @param random must not be guessable
   */
  public static Engine start(EngineSettings settings, HostPorts host, RandomGenerator random) {
    var parts = EngineParts.of(settings, host);
    var config = settings.config();
    var remembered = parts.archive().read();
    var present = parts.present(remembered, host);
    var client = DhcpClient.start(config, random, remembered, present, host.clocks().now());
    var linkWatch = LinkWatch.of(settings.interfaceName(), config.hardwareAddress());
    return new Engine(host, parts, client, linkWatch, new LinkReadiness());
  }

  /** Goes on under other settings; this object is at an end then. */
  public Engine reconfigured(EngineSettings settings, HostPorts other) {
    return continued(settings, other, linkWatch);
  }

  /**
   * Goes on under another name; this object is at an end then. What bears the old name is taken
   * back, for that may be another's now; the lease in force is on record by the new one, so that
   * whoever gives it back finds it.
   */
  public Engine renamed(EngineSettings settings, HostPorts other) {
    var lease = client.state().lease();
    lease.ifPresent(parts.applier()::leaveName);
    lease.ifPresent(parts.archive()::forget);
    var renamed = continued(settings, other, linkWatch.named(settings.interfaceName()));
    lease.ifPresent(renamed.parts.archive()::remember);
    return renamed;
  }

  private Engine continued(EngineSettings settings, HostPorts other, LinkWatch link) {
    host.link().forgetSource();
    client.reconfigure(settings.config());
    return new Engine(other, parts.continued(settings, other), client, link, readiness);
  }

  @Override
  public void begin() {
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

  /** Takes a frame that may hold a reply. */
  public void frame(Frame frame) {
    var now = now();
    parts
        .journal()
        .taken(parts.pipeline().receive(frame), now)
        .ifPresent(reply -> loop.execute(client.receive(reply, now)));
  }

  /** Takes an ARP frame. */
  public void arp(Octets frame) {
    var now = now();
    try {
      loop.execute(addresses.heard(ArpPacket.decode(frame), now));
    } catch (MalformedPacketException e) {
      parts.journal().discarded(Discard.MALFORMED, e.getMessage(), now);
    }
  }

  /** Takes a state of the link, changed or not. */
  public void link(LinkState link) {
    readiness.seen(link, now());
    switch (linkWatch.changed(link)) {
      case UP -> {
        loop.restoreLease();
        loop.execute(client.linkUp(now()));
      }
      case DOWN -> loop.execute(client.linkDown(now()));
      case NONE -> {}
    }
  }

  @Override
  public void linkGone() {
    linkWatch.gone();
  }

  /** An address was removed from the interface, by whomever. */
  public void addressRemoved(Ipv4Address address, int prefixLength) {
    look();
    if (identity() != Identity.GONE) {
      loop.execute(addresses.removed(address, prefixLength, now()));
    }
  }

  /** Events were lost: makes good for whatever became of the link, the address, the routes. */
  @Override
  public void lookAtAll() {
    look();
    if (identity() != Identity.GONE) {
      loop.restoreLease();
    }
  }

  /**
   * RFC 2131 4.4: a server is asked whether the lease still holds, as when a link comes back, and
   * has been asked if the link came back meanwhile. The kernel does not count what is slept: it
   * would keep the address for as much longer.
   */
  @Override
  public void resumed() {
    boolean wasUsable = linkWatch.isUsable();
    lookAtAll();
    if (wasUsable && linkWatch.isUsable()) {
      loop.execute(client.resumed(now()));
    }
  }

  /** Asks for the present state of the link, whatever events there were. */
  private void look() {
    try {
      host.network().link().ifPresentOrElse(this::link, this::linkGone);
    } catch (RefusedException e) {
      parts.log().warn(e.getMessage());
    }
  }

  @Override
  public void renew() {
    loop.execute(client.renew(now()));
  }

  /** Gives the lease in force back, or the one on record, which is taken to be in force. */
  public void release() {
    loop.execute(client.release(now()));
  }

  @Override
  public void stop() {
    loop.execute(client.stop(now()));
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

  /**
   * A lease is to be kept as long as there is one, and to be asked for as long as there is none.
   */
  @Override
  public boolean isOver() {
    return false;
  }

  @Override
  public boolean hasLease() {
    return view.hasLease();
  }

  /** How the client is at. */
  public EngineView view() {
    return view;
  }

  /** The machine, to be looked at. */
  public DhcpClient client() {
    return client;
  }
}
