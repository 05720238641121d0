package org.jdhclient.engine;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.engine.attempt.Attempts;
import org.jdhclient.engine.port.HostPorts;
import org.jdhclient.engine.port.InterfaceName;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.projection.LeaseApplier;
import org.jdhclient.engine.projection.LeaseProjection;
import org.jdhclient.engine.receive.PacketJournal;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.PresentAddress;
import org.jdhclient.time.BootTime;

/** What an engine works with, put together from settings and ports. */
record EngineParts(
    InterfaceName name,
    ReceivePipeline pipeline,
    Learnt learnt,
    LeaseArchive archive,
    LeaseProjection projection,
    LeaseApplier applier,
    ActionExecutor executor,
    ReportLog log) {

  static EngineParts of(EngineSettings settings, HostPorts host) {
    var log = new ReportLog(settings.interfaceName(), host.log());
    return of(settings, host, Learnt.nothing(host, log), log);
  }

  /** The same for other settings, or another name: what was learnt stays. */
  EngineParts continued(EngineSettings settings, HostPorts host) {
    var other = new ReportLog(settings.interfaceName(), host.log());
    return of(settings, host, learnt.continued(applier.wishes(), host, other), other);
  }

  PacketJournal journal() {
    return learnt.journal();
  }

  Attempts attempts() {
    return learnt.attempts();
  }

  private static EngineParts of(
      EngineSettings settings, HostPorts host, Learnt learnt, ReportLog log) {
    var name = new InterfaceName(settings.interfaceName());
    var projection = new LeaseProjection(name, host.network(), learnt.mtu(), host.clocks(), log);
    var applier =
        new LeaseApplier(
            host, settings.subject(), projection, settings.metric(), learnt.wishes(), log);
    var archive =
        new LeaseArchive(
            host.leases(),
            settings.interfaceName(),
            settings.config().optionTable(),
            settings.declared(),
            host.clocks(),
            log);
    var executor =
        new ActionExecutor(
            new Sender(host.link(), host.network(), settings),
            applier,
            archive,
            learnt,
            settings.persistence(),
            log,
            host.log());
    var pipeline = new ReceivePipeline(settings.checksumMode(), settings.config().ports().client());
    return new EngineParts(name, pipeline, learnt, archive, projection, applier, executor, log);
  }

  /** What may be there of leases on record: nothing, where none is. */
  List<PresentAddress> present(List<Lease> remembered, HostPorts host) {
    if (remembered.isEmpty()) {
      return List.of();
    }
    try {
      // Whenever an address was set, it has not seen more of suspend than there was.
      var awake = host.clocks().awake();
      var present = new ArrayList<PresentAddress>();
      for (var set : host.network().addresses()) {
        var end = name.mayHaveSet(set) ? awake.plusSeconds(set.lifetimeSeconds()) : BootTime.NEVER;
        present.add(new PresentAddress(set.address(), set.prefixLength(), end));
      }
      return present;
    } catch (RefusedException e) {
      log.warn(e.getMessage());
      return List.of();
    }
  }
}
