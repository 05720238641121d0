package org.jdhclient.linux.daemon.client;

import java.util.List;
import java.util.Optional;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine6.Engine6Settings;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.linux.daemon.settings.ClientConfigs;
import org.jdhclient.linux.daemon.settings.ClientConfigs6;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.HostLog;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface6;
import org.jdhclient.linux.host.record.LeaseStore6;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.script.ScriptSubject;
import org.jdhclient.script6.ScriptSubject6;

/** What the DHCPv6 engine of one interface is given: settings, and this host's ports. */
record ClientContext6(Interface on, DaemonContext shared, Clocks clocks) {

  Engine6Settings settings() {
    var settings = shared.settings();
    var config = ClientConfigs6.of(on, settings, shared.duid().duid(on.macAddress()));
    return new Engine6Settings(
        on.name(),
        on.macAddress(),
        config,
        settings.checksumMode(),
        settings.dhcp6().placement(),
        declared(settings),
        ClientConfigs.ids(settings),
        subject(settings, config),
        settings.persistence());
  }

  private List<StoredLease6> declared(Settings settings) {
    return settings.configuration().map(said -> said.leases6Of(on.name())).orElse(List.of());
  }

  private ScriptSubject6 subject(Settings settings, Client6Config config) {
    var common =
        new ScriptSubject(
            on.name(),
            LibC.getpid(),
            settings.waits().duplicateAddressDetection(),
            config.requestList(),
            ClientConfigs6.configured(on, settings).optionTable(),
            settings.scripts().extra());
    return new ScriptSubject6(common, settings.dhcp6().placement().prefixLength());
  }

  /** The newest lease on record, as far as it still holds. */
  Optional<Lease6> recorded() {
    return ClientConfigs6.recorded(on, shared.leases(), clocks);
  }

  NetlinkInterface6 network() {
    return new NetlinkInterface6(shared.netlink(), on);
  }

  HostPorts6 ports(LinkSockets6 link) {
    var log = shared.log();
    return new HostPorts6(
        link,
        network(),
        shared.resolver(on),
        new LeaseStore6(shared.leases()),
        shared.settings().scripts().port(shared.family(), log),
        new HostLog(log, shared.caller()::keepWaiting),
        clocks);
  }
}
