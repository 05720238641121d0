package org.jdhclient.linux.daemon;

import java.util.Optional;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.ClientConfig;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Lease;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.HostConfigurator;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceConfigurator;
import org.jdhclient.linux.host.KernelRandom;
import org.jdhclient.linux.host.LeaseStore;
import org.jdhclient.linux.host.ResolvConf;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.slf4j.Logger;

/** What the client of one interface works with, put together from the settings. */
final class Equipment implements AutoCloseable {
  private final Settings settings;
  private final Interface on;
  private final PacketJournal journal;
  private final ReplyReceiver receiver;
  private final Transmitter transmitter;
  private final ArpListener arp;
  private final LeaseArchive archive;
  private final HostConfigurator host;
  private final ActionExecutor executor;
  private final StatusWriter status;

  Equipment(Settings settings, Claim claim, NetlinkSocket netlink, BootClock clock, Logger log) {
    this.settings = settings;
    on = claim.on();
    var files = settings.files();
    var reports = new ReportLog(on.name(), log);
    journal = new PacketJournal(reports);
    receiver = new ReplyReceiver(settings.checksumMode(), journal);
    transmitter = new Transmitter(on, settings.ports(), claim.packets());
    arp = new ArpListener(on);
    archive = new LeaseArchive(new LeaseStore(files.leases(), log), on.name(), clock, reports);
    var resolvConf = new ResolvConf(files.resolvConf(), files.runDirectory(), on.name(), log);
    host =
        new HostConfigurator(
            new InterfaceConfigurator(netlink, on, files.runDirectory(), log), resolvConf, clock);
    executor =
        new ActionExecutor(settings, transmitter, arp, host, archive, journal, clock, reports);
    status = new StatusWriter(on, settings, journal, log);
  }

  /** The machine, at its beginning or where another process left it. */
  DhcpClient client(Optional<Handover> begun, BootTime now) {
    var config =
        ClientConfig.of(
            on.macAddress(),
            HostName.toSend(),
            settings.server(),
            settings.ports(),
            settings.conflicts());
    var random = new KernelRandom();
    if (begun.isEmpty()) {
      return DhcpClient.start(config, random, archive.read(), now);
    }
    var handover = begun.get();
    journal.resume(handover.tally());
    return switch (handover.standing()) {
      case BOUND -> DhcpClient.resumeBound(config, random, handover.leases(), now);
      case RESTING ->
          DhcpClient.resumeResting(
              config, random, handover.leases(), now.plusSeconds(handover.restSeconds()));
    };
  }

  /** Takes back what bears the interface's name, which is another's now. */
  void leaveName(Lease lease) {
    host.withdrawFiles(lease);
    status.remove();
  }

  PacketJournal journal() {
    return journal;
  }

  ReplyReceiver receiver() {
    return receiver;
  }

  ArpListener arp() {
    return arp;
  }

  ActionExecutor executor() {
    return executor;
  }

  StatusWriter status() {
    return status;
  }

  @Override
  public void close() {
    transmitter.close();
    arp.close();
  }
}
