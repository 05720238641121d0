/**
 * Name servers and domains of leases, in resolv.conf(5).
 *
 * <p>In comes what leases of either family say, by the interface's name; out go files: the one that
 * resolvers read, and beside other state each client's part and what stood there before. Where
 * another program makes the file, that one is told. Nothing here knows of addresses and routes, and
 * nothing that others wrote is lost.
 */
package org.jdhclient.linux.host.resolv;
