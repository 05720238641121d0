package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.ClientConfig;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Lease;
import org.jdhclient.client.PresentAddress;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.daemon.Handover.Part;
import org.jdhclient.linux.hook.LeaseHost;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.HostConfigurator;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceConfigurator;
import org.jdhclient.linux.host.KernelRandom;
import org.jdhclient.linux.host.ResolvConf;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.script.ScriptSubject;
import org.slf4j.Logger;

/** What the client of one interface works with, put together from the settings. */
final class Equipment implements AutoCloseable {
  private final ClientConfig config;
  private final Interface on;
  private final BootClock clock;
  private final Logger log;
  private final PacketJournal journal;
  private final ReplyReceiver receiver;
  private final Transmitter transmitter;
  private final ArpListener arp;
  private final LeaseArchive archive;
  private final InterfaceConfigurator configurator;
  private final LeaseHost host;
  private final ActionExecutor executor;
  private final StatusWriter status;

  Equipment(Shared shared, Claim claim, BootClock clock) {
    var settings = shared.settings();
    on = claim.on();
    this.clock = clock;
    config = Presentation.of(on, shared);
    log = shared.log();
    var reports = new ReportLog(on.name(), log);
    journal = new PacketJournal(reports);
    receiver = new ReplyReceiver(settings.checksumMode(), journal);
    transmitter = new Transmitter(on, settings, claim.packets());
    arp = new ArpListener(on, shared.frames());
    archive = new LeaseArchive(shared.leases(), on.name(), declared(settings), clock, reports);
    configurator =
        new InterfaceConfigurator(
            shared.netlink(),
            on,
            settings.scripts().metric(),
            settings.files().runDirectory(),
            log);
    host = host(shared);
    executor =
        new ActionExecutor(settings, transmitter, arp, host, archive, journal, clock, reports);
    status = new StatusWriter(on, shared, journal);
  }

  private List<StoredLease> declared(Settings settings) {
    return settings.configuration().map(said -> said.leasesOf(on.name())).orElse(List.of());
  }

  private LeaseHost host(Shared shared) {
    var scripts = shared.settings().scripts();
    var resolvConf = resolvConf(on.name(), shared);
    var subject =
        new ScriptSubject(
            on.name(),
            shared.number(),
            shared.settings().waits().duplicateAddressDetection(),
            config.requestList(),
            config.optionTable(),
            scripts.extra());
    return new LeaseHost(
        scripts, new HostConfigurator(configurator, resolvConf, clock), subject, log);
  }

  /** The name servers of an interface, whether it is there or not. */
  static ResolvConf resolvConf(String interfaceName, Shared shared) {
    var files = shared.settings().files();
    return new ResolvConf(files.resolvConf(), files.runDirectory(), interfaceName, shared.log());
  }

  /** The machine, at its beginning or where another process left it. */
  DhcpClient client(Part begun, BootTime now) {
    var random = new KernelRandom();
    journal.resume(begun.tally());
    return switch (begun.standing()) {
      case STARTING -> {
        var remembered = archive.read();
        yield DhcpClient.start(config, random, remembered, present(remembered), now);
      }
      case BOUND -> DhcpClient.resumeBound(config, random, begun.leases(), now);
      case RESTING ->
          DhcpClient.resumeResting(
              config, random, begun.leases(), present(begun.leases()), begun.deadline());
    };
  }

  /** What may be there of leases on record: nothing, where none is. */
  private List<PresentAddress> present(List<Lease> remembered) {
    if (remembered.isEmpty()) {
      return List.of();
    }
    try {
      return configurator.present(clock);
    } catch (ErrnoException e) {
      log.warn("{}: {}", on.name(), e.getMessage());
      return List.of();
    }
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

  /** Whether the kernel did not take all of the lease. */
  boolean isIncomplete() {
    return configurator.isIncomplete();
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
