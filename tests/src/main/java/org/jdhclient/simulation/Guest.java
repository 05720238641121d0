package org.jdhclient.simulation;

import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.engine.EngineSettings;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine.port.HostPorts;
import org.jdhclient.script.ScriptSubject;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.port.Calls;
import org.jdhclient.simulation.port.ClocksPort;
import org.jdhclient.simulation.port.HostNamePort;
import org.jdhclient.simulation.port.LinkPort;
import org.jdhclient.simulation.port.LogPort;
import org.jdhclient.simulation.port.MtuPort;
import org.jdhclient.simulation.port.NetworkPort;
import org.jdhclient.simulation.port.RecordPort;
import org.jdhclient.simulation.port.ResolverPort;
import org.jdhclient.simulation.port.ScriptsPort;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Octets;

/** What a process finds on the guest: ports to the world's models, and its settings. */
record Guest(World world, Calls<Moment> calls) {
  private static final Octets HOST_NAME = Octets.ofLatin1("guest");

  HostPorts ports(LinkPort link, NetworkPort network) {
    return new HostPorts(
        link,
        network,
        new MtuPort(calls, world.kernel.device()),
        new ResolverPort(calls, world.resolver, world.checks::resolverChanged),
        new HostNamePort(calls, world.hostName, world.checks.owners(), world.faults),
        new RecordPort(calls, world.disk, world.checks.disk()),
        new ScriptsPort(calls, world.hooks, world.resolver, world.faults),
        new LogPort(world.checks::logged),
        new ClocksPort(world.clock));
  }

  EngineSettings settings(ConflictDetection conflicts, int incarnation) {
    var device = world.kernel.device();
    return new EngineSettings(
        device.name(),
        ClientConfig.of(
            device.macAddress(), HOST_NAME, Ipv4Address.BROADCAST, Ports.DEFAULT, conflicts),
        ChecksumMode.KERNEL,
        0,
        world.declared.flatMap(lease -> lease.on(device.name())).stream().toList(),
        ScriptSubject.of(device.name(), incarnation, Map.of()),
        Persistence.KEEP_TRYING);
  }
}
