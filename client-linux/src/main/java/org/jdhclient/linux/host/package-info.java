/**
 * The engines' ports onto this host: links, addresses, routes and MTU by rtnetlink, the host's
 * name, clocks and log. And which interface is meant by a name, and the pid file.
 *
 * <p>In come {@link org.jdhclient.engine.port.HostChange}s and {@link
 * org.jdhclient.engine6.port.HostChange6}s, out go netlink requests and their outcomes. Nothing
 * here knows of packets or of a machine's states. Files, the calls of clocks, resolv.conf and the
 * lease record have rooms of their own below.
 */
package org.jdhclient.linux.host;
