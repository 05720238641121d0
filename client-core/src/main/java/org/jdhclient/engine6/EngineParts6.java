package org.jdhclient.engine6;

import java.util.Optional;
import org.jdhclient.client6.Reply;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.engine6.projection.LeaseApplier6;
import org.jdhclient.engine6.projection.LeaseProjection6;
import org.jdhclient.engine6.receive.ReceivePipeline6;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Frame;

/** What an engine works with, put together from settings and ports. */
record EngineParts6(
    ReceivePipeline6 pipeline,
    Learnt6 learnt,
    LeaseArchive6 archive,
    LeaseProjection6 projection,
    LeaseApplier6 applier,
    Sender6 sender,
    ActionExecutor6 executor,
    Engine6Settings settings,
    ReportLog log) {

  static EngineParts6 of(Engine6Settings settings, HostPorts6 host) {
    var log = new ReportLog(settings.interfaceName(), host.log());
    return of(settings, host, Learnt6.nothing(settings, log), Sender6.on(host.link()), log);
  }

  /** The same for other settings, or another name: what was learnt stays. */
  EngineParts6 continued(Engine6Settings settings, HostPorts6 host) {
    var other = new ReportLog(settings.interfaceName(), host.log());
    return of(
        settings,
        host,
        learnt.continued(applier.wishes(), other),
        Sender6.continuedOn(host.link()),
        other);
  }

  /** The message in a frame; empty if there is none that counts. */
  Optional<Reply> receive(Frame frame, BootTime now) {
    return pipeline.receive(frame, learnt.journal(), now);
  }

  private static EngineParts6 of(
      Engine6Settings settings, HostPorts6 host, Learnt6 learnt, Sender6 sender, ReportLog log) {
    var projection = new LeaseProjection6(host.network(), settings.placement(), host.clocks(), log);
    var applier = new LeaseApplier6(host, settings.subject(), projection, learnt.wishes(), log);
    var archive =
        new LeaseArchive6(
            host.leases(),
            settings.interfaceName(),
            settings.declared(),
            settings.ids(),
            host.clocks(),
            learnt.left(),
            log);
    sender.sendFrom(learnt.sources().linkLocal());
    var executor =
        new ActionExecutor6(
            sender,
            applier,
            archive,
            learnt,
            settings.persistence(),
            log,
            new ReportLog6(settings.interfaceName(), host.log()));
    var pipeline =
        new ReceivePipeline6(settings.checksumMode(), settings.config().ports().client());
    return new EngineParts6(
        pipeline, learnt, archive, projection, applier, sender, executor, settings, log);
  }
}
