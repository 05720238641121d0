package org.jdhclient.engine6.port;

import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.EngineLog;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.engine.port.ResolverFile;

/** All that the engine of one interface works through. */
public record HostPorts6(
    PacketLink6 link,
    HostInterface6 network,
    ResolverFile resolver,
    LeaseRecord6 leases,
    OwnersScripts scripts,
    EngineLog log,
    Clocks clocks) {}
