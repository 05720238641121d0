/**
 * Real DHCP servers on the bridge, for either family, and a router that advertises itself.
 *
 * <p>Comes in: what is to be served, in no server's language. Goes out: a running server of
 * Debian's. It knows no client.
 */
package org.jdhclient.lab.server;
