package org.jdhclient.simulation;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Action;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.script.ScriptEvent;
import org.jdhclient.simulation.invariant.BootpView;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.Moment.Cast;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;

/**
 * Mirrors ActionExecutor of the product: actions in their order, each lease first into the kernel
 * and then into the file, and nothing more of a step in which the kernel refused one. Hooks are
 * told as LeaseHost tells them, before anything is done.
 */
final class ExecutorModel implements Action.Handler<RefusedByKernelException> {
  private static final int CLIENT_PORT = 68;
  private static final int SERVER_PORT = 67;

  private final MacAddress mac;
  private final ConfiguratorModel host;
  private final ArchiveModel archive;
  private final Killer killer;
  private final Network network;
  private Moment moment;

  /** Where frames go. */
  interface Network {
    void send(Octets frame, Ipv4Address destination);

    void send(ArpPacket packet);
  }

  ExecutorModel(
      MacAddress mac,
      ConfiguratorModel host,
      ArchiveModel archive,
      Killer killer,
      Network network) {
    this.mac = mac;
    this.host = host;
    this.archive = archive;
    this.killer = killer;
    this.network = network;
  }

  /** Carries out a step, and writes down in the moment what has left the host. */
  void execute(List<Action> actions, Moment during) throws RefusedByKernelException {
    moment = during;
    for (var action : actions) {
      killer.call();
      action.deliverTo(this);
    }
  }

  @Override
  public void broadcast(Action.Broadcast broadcast) {
    send(broadcast.message(), Cast.BROADCAST, broadcast.source(), broadcast.destination());
  }

  @Override
  public void unicast(Action.Unicast unicast) {
    send(unicast.message(), Cast.UNICAST, unicast.source(), unicast.server());
  }

  private void send(DhcpMessage message, Cast cast, Ipv4Address source, Ipv4Address destination) {
    var payload = message.encode();
    moment.sent(new Moment.Sent(new BootpView(payload), cast, source, destination));
    network.send(
        DatagramFrame.encodeBroadcast(
            mac,
            new UdpEndpoint(source, CLIENT_PORT),
            new UdpEndpoint(destination, SERVER_PORT),
            payload),
        destination);
  }

  @Override
  public void arp(Action.Arp arp) {
    moment.sent(arp.packet());
    network.send(arp.packet());
  }

  @Override
  public void apply(Action.Apply apply) throws RefusedByKernelException {
    moment.told(ScriptEvent.begun(apply.reason(), apply.lease()));
    host.bind(apply.lease());
    archive.remember(apply.lease());
  }

  @Override
  public void extend(Action.Extend extend) throws RefusedByKernelException {
    moment.told(ScriptEvent.changed(extend.reason(), extend.previous(), extend.lease()));
    host.extend(extend.previous(), extend.lease());
    archive.remember(extend.lease());
  }

  @Override
  public void withdraw(Action.Withdraw withdraw) {
    moment.told(ScriptEvent.ended(withdraw.reason(), withdraw.lease()));
    host.unbind(withdraw.lease());
  }

  @Override
  public void restore(Action.Restore restore) throws RefusedByKernelException {
    restore(restore.lease());
  }

  @Override
  public void clear(Action.Clear clear) {
    host.unbind(clear.lease());
  }

  @Override
  public void forget(Action.Forget forget) {
    archive.forget(forget.lease());
  }

  /** Whether the kernel did not take all of the lease. */
  boolean isIncomplete() {
    return host.isIncomplete();
  }

  /** Sets again what is missing of a lease in force. */
  void restore(Lease lease) throws RefusedByKernelException {
    host.bind(lease);
  }

  @Override
  public void report(Report report) {
    // The log is nobody's concern here.
  }

  @Override
  public void ignore(Action.Ignore ignore) {
    // Counted by the moment.
  }

  @Override
  public void giveUp(Action.GiveUp giveUp) {
    moment.told(ScriptEvent.of(Reason.FAIL));
  }

  @Override
  public void preferV6(Action.PreferV6 preferV6) {
    moment.told(ScriptEvent.of(Reason.V6ONLY));
  }
}
