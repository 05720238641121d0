/**
 * The client of one interface: an engine of either family, its sockets, and the ports that this
 * host gives it.
 *
 * <p>In come an interface that is this process's own and what the kernel tells of it, out go what
 * to wait for and how the client is at; in the end, whether its lease could be ended.
 */
package org.jdhclient.linux.daemon.client;
