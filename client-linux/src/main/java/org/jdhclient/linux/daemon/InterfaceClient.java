package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.Optional;
import org.jdhclient.engine.Engine;
import org.jdhclient.engine.link.Identity;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.lease.Lease;
import org.jdhclient.linux.daemon.Departure.Manner;
import org.jdhclient.linux.daemon.Poller.Source;
import org.jdhclient.linux.host.HostClocks;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface;
import org.jdhclient.linux.host.clock.KernelRandom;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.status.ClientSnapshot;
import org.jdhclient.linux.status.Dhcp4View;
import org.jdhclient.time.BootTime;
import org.slf4j.Logger;

/** One interface's engine and its sockets: hands on what comes, and says how it is at. */
final class InterfaceClient implements SupervisedClient {
  /** What comes faster has to wait, for signals and deadlines must not. */
  private static final int FRAMES_AT_ONCE = 64;

  private final DaemonContext shared;
  private final AcquiredInterface claim;
  private final Interface on;
  private final LinkSockets link;
  private final Engine engine;
  private final Clocks clocks;
  private final Source frames;
  private final Logger log;
  private List<Source> sources;

  private InterfaceClient(
      DaemonContext shared,
      AcquiredInterface claim,
      LinkSockets link,
      Engine engine,
      Clocks clocks) {
    this.shared = shared;
    this.claim = claim;
    this.on = claim.on();
    this.link = link;
    this.engine = engine;
    this.clocks = clocks;
    this.log = shared.log();
    frames = new Source(claim.packets().descriptor(), this::takeFrames);
    sources = List.of(frames);
  }

  /**
   * A client at its beginning.
   *
   * @param claim closed by {@link #close}
   */
  static InterfaceClient starting(DaemonContext shared, AcquiredInterface claim) {
    var on = claim.on();
    var clocks = new HostClocks();
    var context = new ClientContext(on, shared, clocks);
    var arp = new ArpListener(on, shared.frames());
    var link = new LinkSockets(on, claim.packets(), arp, shared.settings().ports().client());
    var engine = Engine.start(context.settings(), context.ports(link), new KernelRandom());
    return new InterfaceClient(shared, claim, link, engine, clocks);
  }

  @Override
  public InterfaceClient reconfigured(Settings settings) {
    var other = shared.with(settings);
    var context = new ClientContext(on, other, clocks);
    var next = link.continued(on, other.settings().ports().client());
    var continued = engine.reconfigured(context.settings(), context.ports(next));
    return new InterfaceClient(other, claim, next, continued, clocks);
  }

  /** What bears the old name is taken back. */
  @Override
  public InterfaceClient renamed() {
    var named = claim.named(nameNow());
    var context = new ClientContext(named.on(), shared, clocks);
    var next = link.continued(named.on(), shared.settings().ports().client());
    var continued = engine.renamed(context.settings(), context.ports(next));
    return new InterfaceClient(shared, named, next, continued, clocks);
  }

  @Override
  public Ownership ownership() {
    return claim.ownership();
  }

  @Override
  public int ifindex() {
    return on.ifindex();
  }

  @Override
  public void begin() {
    log.info("Listening on LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   Socket/fallback");
    engine.begin();
  }

  @Override
  public void wake() {
    engine.wake();
  }

  @Override
  public BootTime deadline() {
    return engine.deadline();
  }

  @Override
  public boolean isBound() {
    return engine.isBound();
  }

  @Override
  public boolean isResting() {
    return engine.isResting();
  }

  @Override
  public ClientSnapshot snapshot() {
    var counters = engine.counters();
    return new ClientSnapshot(
        on,
        new Dhcp4View(engine.state().phase(), leaseInForce(), engine.attempts()),
        engine.isLinkUsable(),
        counters.verdicts(),
        counters.discards(),
        engine.lastRefusals());
  }

  /** The lease in force, as the owner's hooks have it. */
  Optional<Lease> leaseInForce() {
    return engine.leaseInForce();
  }

  @Override
  public boolean hasLease() {
    return engine.hasLease();
  }

  @Override
  public List<Source> sources() {
    var arp = link.arp().descriptor();
    boolean same =
        sources.size() == 1 ? arp.isEmpty() : arp.equals(Optional.of(sources.get(1).descriptor()));
    if (!same) {
      sources =
          arp.map(open -> List.of(frames, new Source(open, this::takeArp)))
              .orElseGet(() -> List.of(frames));
    }
    return sources;
  }

  private void takeFrames() {
    try {
      var packets = claim.packets();
      int left = FRAMES_AT_ONCE;
      for (var frame = packets.receive();
          frame.isPresent() && left > 0;
          frame = --left > 0 ? packets.receive() : Optional.empty()) {
        engine.frame(frame.get());
      }
    } catch (ErrnoException e) {
      // ENETDOWN comes once when the interface goes down or away; link events tell of that too.
      log.debug("{}: {}", on.name(), e.getMessage());
    }
  }

  private void takeArp() {
    try {
      for (var frame : link.arp().receive(FRAMES_AT_ONCE)) {
        engine.arp(frame.octets());
      }
    } catch (ErrnoException e) {
      log.debug("{}: {}", on.name(), e.getMessage());
    }
  }

  @Override
  public void renew() {
    engine.renew();
  }

  /** Gives the lease on record back, which is taken to be in force. */
  void release() {
    engine.release();
  }

  @Override
  public void takeBack() {
    engine.stop();
  }

  @Override
  public boolean endLease(Manner manner) {
    return LeaseEnd.bring(this, manner, shared);
  }

  @Override
  public Identity identity() {
    return engine.identity();
  }

  @Override
  public String nameNow() {
    return engine.nameNow();
  }

  @Override
  public void linkChanged(LinkMessage message) {
    if (message.ifindex() == on.ifindex()) {
      engine.link(new NetlinkInterface(shared.netlink(), on).state(message));
    }
  }

  @Override
  public void linkRemoved(int ifindex) {
    if (ifindex == on.ifindex()) {
      engine.linkGone();
    }
  }

  @Override
  public void addressRemoved(AddressMessage address) {
    if (address.ifindex() == on.ifindex()) {
      engine.addressRemoved(address.address());
    }
  }

  @Override
  public void lookAtAll() {
    engine.lookAtAll();
  }

  @Override
  public void close() {
    link.close();
    claim.close();
  }
}
