/**
 * The engine's ports onto this host: links, addresses, routes and MTU by rtnetlink, the host's
 * name, clocks and log. And what an interface is called here, and the pid file.
 *
 * <p>In come {@link org.jdhclient.engine.port.HostChange}s, out go netlink requests and their
 * outcomes. Nothing here knows of packets or of a machine's states. Files, clocks, resolv.conf and
 * the lease record have rooms of their own below and beside it.
 */
package org.jdhclient.linux.host;
