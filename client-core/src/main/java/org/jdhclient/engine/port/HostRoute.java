package org.jdhclient.engine.port;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;

/**
 * A route that a lease brings, out by its interface.
 *
 * @param gateway {@link Ipv4Address#ANY} if the destination is on the link
 * @param source the leased address, with which the route goes
 * @param metric the least wins
 */
public record HostRoute(
    Ipv4Prefix destination, Ipv4Address gateway, Ipv4Address source, long metric) {}
