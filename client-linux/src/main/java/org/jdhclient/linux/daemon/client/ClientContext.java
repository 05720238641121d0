package org.jdhclient.linux.daemon.client;

import java.util.List;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.engine.EngineSettings;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.HostPorts;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.daemon.settings.ClientConfigs;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.HostLog;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface;
import org.jdhclient.linux.host.record.LeaseStore;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.run.OriginalMtu;
import org.jdhclient.script.ScriptSubject;

/** What the engine of one interface is given: settings, and this host's ports. */
record ClientContext(Interface on, DaemonContext shared, Clocks clocks) {

  EngineSettings settings() {
    var settings = shared.settings();
    var config = ClientConfigs.of(on, settings, shared.duid());
    return new EngineSettings(
        on.name(),
        config,
        settings.checksumMode(),
        settings.scripts().metric(),
        declared(settings),
        subject(settings, config),
        settings.persistence());
  }

  private List<StoredLease> declared(Settings settings) {
    return settings.configuration().map(said -> said.leasesOf(on.name())).orElse(List.of());
  }

  private ScriptSubject subject(Settings settings, ClientConfig config) {
    return new ScriptSubject(
        on.name(),
        LibC.getpid(),
        settings.waits().duplicateAddressDetection(),
        config.requestList(),
        config.optionTable(),
        settings.scripts().extra());
  }

  NetlinkInterface network() {
    return new NetlinkInterface(shared.netlink(), on);
  }

  HostPorts ports(LinkSockets link) {
    var files = shared.settings().files();
    var log = shared.log();
    return new HostPorts(
        link,
        network(),
        new OriginalMtu(files.runDirectory(), on.ifindex(), on.macAddress(), log),
        shared.resolver(on),
        new HostName(),
        new LeaseStore(shared.leases(), ClientConfigs.names(shared.settings())),
        shared.settings().scripts().port(shared.family(), log),
        new HostLog(log, shared.caller()::keepWaiting),
        clocks);
  }
}
