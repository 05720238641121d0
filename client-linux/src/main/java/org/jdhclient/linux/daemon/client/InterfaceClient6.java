package org.jdhclient.linux.daemon.client;

import java.util.List;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.engine.drive.ClientEngine;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine6.Engine6;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.ownership.Ownership;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.HostClocks;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface6;
import org.jdhclient.linux.host.clock.KernelRandom;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.netlink.Inet6Link;
import org.jdhclient.linux.netlink.Ipv6AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.PrefixMessage;
import org.jdhclient.linux.status.ClientSnapshot;
import org.jdhclient.linux.status.Dhcp6View;
import org.slf4j.Logger;

/** One interface's DHCPv6 engine and its sockets: hands on what comes, and says how it is at. */
final class InterfaceClient6 implements SupervisedClient {
  private final DaemonContext shared;
  private final AcquiredInterface acquired;
  private final Interface on;
  private final LinkSockets6 link;
  private final Engine6 engine;
  private final Clocks clocks;
  private final List<Source> sources;
  private final Logger log;

  private InterfaceClient6(
      DaemonContext shared,
      AcquiredInterface acquired,
      LinkSockets6 link,
      Engine6 engine,
      Clocks clocks) {
    this.shared = shared;
    this.acquired = acquired;
    this.on = acquired.on();
    this.link = link;
    this.engine = engine;
    this.clocks = clocks;
    this.log = shared.log();
    sources = List.of(new Source(link.packets().descriptor(), this::takeFrames));
  }

  /**
   * A client at its beginning.
   *
   * @param acquired closed by {@link #close}
   */
  static InterfaceClient6 starting(DaemonContext shared, AcquiredInterface acquired)
      throws ErrnoException {
    var clocks = new HostClocks();
    var context = new ClientContext6(acquired.on(), shared, clocks);
    var ports = shared.settings().ports();
    var link =
        acquired.listen(on -> LinkSockets6.open(on, ports, shared.frames(), shared.log()::warn));
    var engine = Engine6.start(context.settings(), context.ports(link), new KernelRandom());
    return new InterfaceClient6(shared, acquired, link, engine, clocks);
  }

  @Override
  public InterfaceClient6 reconfigured(Settings settings) {
    var other = shared.with(settings);
    var context = new ClientContext6(on, other, clocks);
    var next = link.continued(on, settings.ports());
    var continued = engine.reconfigured(context.settings(), context.ports(next));
    return new InterfaceClient6(other, acquired, next, continued, clocks);
  }

  /** What bears the old name is taken back. */
  @Override
  public InterfaceClient6 renamed() {
    var named = acquired.named(engine.nameNow());
    var context = new ClientContext6(named.on(), shared, clocks);
    var next = link.continued(named.on(), shared.settings().ports());
    var continued = engine.renamed(context.settings(), context.ports(next));
    return new InterfaceClient6(shared, named, next, continued, clocks);
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
    introduce(on, log);
    if (shared.settings().dhcp6().associations().contains(AssociationType.IA_TA)) {
      log.warn("-T: RFC 9915 has no temporary addresses (IA_TA) any more; few servers give one.");
    }
    engine.begin();
  }

  /** Says what is listened on. */
  static void introduce(Interface on, Logger log) {
    log.info("Listening on Socket/{}", on.name());
    log.info("Sending on   Socket/{}", on.name());
  }

  @Override
  public List<Source> sources() {
    return sources;
  }

  private void takeFrames() {
    ReceivedFrames.take(link.packets(), engine::frame, on.name(), log);
  }

  @Override
  public ClientSnapshot snapshot() {
    var view = engine.view();
    return new ClientSnapshot(
        on,
        new Dhcp6View(
            view.phase(), view.leaseInForce(), view.informationInForce(), view.attempts()),
        view.isLinkUsable(),
        view.counters(),
        view.lastRefusals());
  }

  @Override
  public Ending endLease(Manner manner) {
    var holder = new LeaseHolder6(engine, new ClientContext6(on, shared, clocks));
    return LeaseEnd.begin(holder, manner, shared);
  }

  private NetlinkInterface6 network() {
    return new NetlinkInterface6(shared.netlink(), on);
  }

  @Override
  public void linkChanged(LinkMessage message) {
    engine.link(network().state(message));
  }

  @Override
  public void addressSeen(Ipv6AddressMessage address) {
    engine.addressSeen(NetlinkInterface6.address(address));
  }

  @Override
  public void addressRemoved(Ipv6AddressMessage address) {
    engine.addressRemoved(NetlinkInterface6.address(address));
  }

  @Override
  public void routerHeard(Inet6Link said) {
    engine.routerSaid(NetlinkInterface6.word(said));
  }

  @Override
  public void prefixAdvertised(PrefixMessage prefix) {
    engine.prefixAdvertised(prefix.prefix(), prefix.validLifetime());
  }

  @Override
  public void close() {
    link.close();
    acquired.close();
  }
}
