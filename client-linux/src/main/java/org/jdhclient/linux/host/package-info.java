/**
 * A lease, put into force: addresses, routes and MTU through rtnetlink, and the host's name. And
 * which interface is whose: its lock, its state in the run directory, the pid file.
 *
 * <p>In comes a lease, out go netlink requests. Nothing here knows of packets or of the machine's
 * states, and nothing that others configured is changed. Files, clocks, resolv.conf and the lease
 * record have rooms of their own below and beside it.
 */
package org.jdhclient.linux.host;
