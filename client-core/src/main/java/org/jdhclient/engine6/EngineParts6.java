package org.jdhclient.engine6;

import org.jdhclient.address.Family;
import org.jdhclient.engine.attempt.Attempts;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.receive.PacketJournal;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.engine6.projection.LeaseApplier6;
import org.jdhclient.engine6.projection.LeaseProjection6;
import org.jdhclient.engine6.projection.OwnersWishes6;
import org.jdhclient.engine6.receive.ReceivePipeline6;

/** What an engine works with, put together from settings and ports. */
record EngineParts6(
    ReceivePipeline6 pipeline,
    PacketJournal journal,
    Attempts attempts,
    RouterWatch routers,
    LeaseArchive6 archive,
    LeaseProjection6 projection,
    LeaseApplier6 applier,
    Sender6 sender,
    ActionExecutor6 executor,
    ReportLog log) {

  static EngineParts6 of(Engine6Settings settings, HostPorts6 host) {
    var log = new ReportLog(settings.interfaceName(), host.log());
    var attempts =
        new Attempts(
            settings.config().isStateless() ? "Information-request" : "Solicit", Family.V6);
    return of(
        settings,
        host,
        new PacketJournal(log),
        attempts,
        new RouterWatch(),
        OwnersWishes6.NONE,
        log);
  }

  /** The same for other settings, or another name: what was learnt stays. */
  EngineParts6 continued(Engine6Settings settings, HostPorts6 host) {
    var other = new ReportLog(settings.interfaceName(), host.log());
    return of(settings, host, journal.continued(other), attempts, routers, applier.wishes(), other);
  }

  private static EngineParts6 of(
      Engine6Settings settings,
      HostPorts6 host,
      PacketJournal journal,
      Attempts attempts,
      RouterWatch routers,
      OwnersWishes6 wishes,
      ReportLog log) {
    var projection = new LeaseProjection6(host.network(), settings.placement(), host.clocks(), log);
    var applier = new LeaseApplier6(host, settings.subject(), projection, wishes, log);
    var archive =
        new LeaseArchive6(
            host.leases(),
            settings.interfaceName(),
            settings.declared(),
            settings.ids(),
            host.clocks(),
            log);
    var sender = new Sender6(host.link());
    var executor =
        new ActionExecutor6(
            sender,
            applier,
            archive,
            journal,
            attempts,
            routers,
            settings.persistence(),
            log,
            new ReportLog6(settings.interfaceName(), host.log()));
    var pipeline =
        new ReceivePipeline6(settings.checksumMode(), settings.config().ports().client());
    return new EngineParts6(
        pipeline, journal, attempts, routers, archive, projection, applier, sender, executor, log);
  }
}
