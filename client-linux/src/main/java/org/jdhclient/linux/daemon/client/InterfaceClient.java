package org.jdhclient.linux.daemon.client;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.IpAddress;
import org.jdhclient.engine.Engine;
import org.jdhclient.engine.drive.ClientEngine;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.ownership.Ownership;
import org.jdhclient.linux.daemon.settings.ClientConfigs;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.HostClocks;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface;
import org.jdhclient.linux.host.clock.KernelRandom;
import org.jdhclient.linux.host.record.LeaseStore;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.status.ClientSnapshot;
import org.jdhclient.linux.status.Dhcp4View;
import org.slf4j.Logger;

/** One interface's engine and its sockets: hands on what comes, and says how it is at. */
final class InterfaceClient implements SupervisedClient, LeaseHolder {
  private final DaemonContext shared;
  private final AcquiredInterface acquired;
  private final Interface on;
  private final LinkSockets link;
  private final Engine engine;
  private final Clocks clocks;
  private final Source frames;
  private final Logger log;
  private List<Source> sources;

  private InterfaceClient(
      DaemonContext shared,
      AcquiredInterface acquired,
      LinkSockets link,
      Engine engine,
      Clocks clocks) {
    this.shared = shared;
    this.acquired = acquired;
    this.on = acquired.on();
    this.link = link;
    this.engine = engine;
    this.clocks = clocks;
    this.log = shared.log();
    frames = new Source(link.packets().descriptor(), this::takeFrames);
    sources = List.of(frames);
  }

  /**
   * A client at its beginning.
   *
   * @param acquired closed by {@link #close}
   */
  static InterfaceClient starting(DaemonContext shared, AcquiredInterface acquired)
      throws ErrnoException {
    var on = acquired.on();
    var clocks = new HostClocks();
    var context = new ClientContext(on, shared, clocks);
    int port = shared.settings().ports().client();
    var link = acquired.listen(of -> LinkSockets.open(of, port, shared.frames()));
    var engine = Engine.start(context.settings(), context.ports(link), new KernelRandom());
    return new InterfaceClient(shared, acquired, link, engine, clocks);
  }

  @Override
  public InterfaceClient reconfigured(Settings settings) {
    var other = shared.with(settings);
    var context = new ClientContext(on, other, clocks);
    var next = link.continued(on, other.settings().ports().client());
    var continued = engine.reconfigured(context.settings(), context.ports(next));
    return new InterfaceClient(other, acquired, next, continued, clocks);
  }

  /** What bears the old name is taken back. */
  @Override
  public InterfaceClient renamed() {
    var named = acquired.named(engine.nameNow());
    var context = new ClientContext(named.on(), shared, clocks);
    var next = link.continued(named.on(), shared.settings().ports().client());
    var continued = engine.renamed(context.settings(), context.ports(next));
    return new InterfaceClient(shared, named, next, continued, clocks);
  }

  @Override
  public Ownership ownership() {
    return acquired.ownership();
  }

  @Override
  public ClientEngine engine() {
    return engine;
  }

  @Override
  public int ifindex() {
    return on.ifindex();
  }

  @Override
  public void begin() {
    introduce();
    engine.begin();
  }

  private void introduce() {
    log.info("Listening on LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   Socket/fallback");
  }

  @Override
  public ClientSnapshot snapshot() {
    var view = engine.view();
    return new ClientSnapshot(
        on,
        new Dhcp4View(view.state().phase(), view.leaseInForce(), view.attempts()),
        view.isLinkUsable(),
        view.counters(),
        view.lastRefusals());
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
    ReceivedFrames.take(link.packets(), engine::frame, on.name(), log);
  }

  private void takeArp() {
    try {
      for (var frame : link.arp().receive()) {
        engine.arp(frame.octets());
      }
    } catch (ErrnoException e) {
      log.debug("{}: {}", on.name(), e.getMessage());
    }
  }

  /** Without a look at the link, upon which a client that has not begun would wait for it. */
  @Override
  public void end(Manner manner) {
    introduce();
    switch (manner) {
      case RELEASE -> engine.release();
      case STOP -> engine.stop();
    }
  }

  @Override
  public Ending endLease(Manner manner) {
    return LeaseEnd.begin(this, manner, shared);
  }

  /** None answers a DHCPRELEASE (RFC 2131 4.4.6). */
  @Override
  public boolean isWaitingForServer() {
    return false;
  }

  @Override
  public Interface on() {
    return on;
  }

  @Override
  public List<IpAddress> leased() {
    var names = ClientConfigs.names(shared.settings());
    var recorded = new LeaseStore(shared.leases(), names).leasesOf(on.name());
    return engine
        .view()
        .leaseInForce()
        .map(Lease::address)
        .or(() -> recorded.stream().reduce((older, newer) -> newer).map(StoredLease::address))
        .<List<IpAddress>>map(List::of)
        .orElse(List.of());
  }

  @Override
  public List<IpAddress> settable() throws ErrnoException {
    return new NetlinkInterface(shared.netlink(), on)
        .addresses().stream()
            .filter(on.nameHere()::isOwn)
            .<IpAddress>map(HostAddress::address)
            .toList();
  }

  @Override
  public void linkChanged(LinkMessage message) {
    engine.link(new NetlinkInterface(shared.netlink(), on).state(message));
  }

  @Override
  public void addressRemoved(AddressMessage address) {
    engine.addressRemoved(address.address(), address.prefixLength());
  }

  @Override
  public void close() {
    link.close();
    acquired.close();
  }
}
