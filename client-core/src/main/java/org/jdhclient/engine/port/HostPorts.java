package org.jdhclient.engine.port;

/** All that the engine of one interface works through. */
public record HostPorts(
    PacketLink link,
    HostInterface network,
    MtuRecord mtu,
    ResolverFile resolver,
    HostNameSetting hostName,
    LeaseRecord leases,
    OwnersScripts scripts,
    EngineLog log,
    Clocks clocks) {}
