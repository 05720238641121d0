package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.PresentAddress;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.hook.LeaseHost;
import org.jdhclient.linux.host.HostConfigurator;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceConfigurator;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.clock.KernelRandom;
import org.jdhclient.linux.host.resolv.ResolvConf;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.script.ScriptSubject;
import org.slf4j.Logger;

/** What the client of one interface works with, put together from the settings. */
final class Equipment implements AutoCloseable {
  private final ClientConfig config;
  private final Interface on;
  private final BootClock clock = new BootClock();
  private final Logger log;
  private final PacketJournal journal;
  private final ReplyReceiver receiver;
  private final Transmitter transmitter;
  private final ArpListener arp;
  private final LeaseArchive archive;
  private final InterfaceConfigurator configurator;
  private final LeaseHost host;
  private final ActionExecutor executor;

  private Equipment(
      DaemonContext shared, AcquiredInterface claim, ArpListener arp, PacketJournal journal) {
    var settings = shared.settings();
    on = claim.on();
    this.arp = arp;
    this.journal = journal;
    config = ClientConfigs.of(on, shared);
    log = shared.log();
    var reports = new ReportLog(on.name(), log);
    receiver = new ReplyReceiver(settings.checksumMode(), journal);
    transmitter = new Transmitter(on, settings, claim.packets());
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
  }

  static Equipment of(DaemonContext shared, AcquiredInterface claim) {
    var journal = new PacketJournal(new ReportLog(claim.on().name(), shared.log()));
    return new Equipment(shared, claim, new ArpListener(claim.on(), shared.frames()), journal);
  }

  /** The same for other settings, or another name; this object is at an end then. */
  Equipment continued(DaemonContext shared, AcquiredInterface claim) {
    transmitter.close();
    var log = new ReportLog(claim.on().name(), shared.log());
    return new Equipment(shared, claim, arp.named(claim.on().name()), journal.continued(log));
  }

  private List<StoredLease> declared(Settings settings) {
    return settings.configuration().map(said -> said.leasesOf(on.name())).orElse(List.of());
  }

  private LeaseHost host(DaemonContext shared) {
    var scripts = shared.settings().scripts();
    var files = shared.settings().files();
    var resolvConf =
        new ResolvConf(
            files.resolvConf(),
            files.runDirectory(),
            files.leases(),
            ClientKey.of(on.ifindex()),
            on.name(),
            log);
    var subject =
        new ScriptSubject(
            on.name(),
            LibC.getpid(),
            shared.settings().waits().duplicateAddressDetection(),
            config.requestList(),
            config.optionTable(),
            scripts.extra());
    return new LeaseHost(
        scripts, new HostConfigurator(configurator, resolvConf, clock), subject, log);
  }

  /** The machine, at its beginning. */
  DhcpClient start() {
    var remembered = archive.read();
    return DhcpClient.start(
        config, new KernelRandom(), remembered, present(remembered), clock.now());
  }

  /** As whom and with what wishes the machine speaks to servers. */
  ClientConfig config() {
    return config;
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
  void leaveName(Optional<Lease> lease) {
    lease.ifPresent(host::withdrawFiles);
    lease.ifPresent(archive::forget);
  }

  /** The lease in force is on record by the interface's name: so whoever gives it back finds it. */
  void takeName(Optional<Lease> lease) {
    lease.ifPresent(archive::remember);
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

  @Override
  public void close() {
    transmitter.close();
    arp.close();
  }
}
