/**
 * The host of a world of DHCPv6: an interface's IPv6 addresses, hooks, routers.
 *
 * <p>Comes in: what a client, its owner, other hosts and time do to them. Goes out: how they are,
 * and what the kernel would tell of it. What DHCPv6 is is not known here.
 */
package org.jdhclient.simulation6.model;
