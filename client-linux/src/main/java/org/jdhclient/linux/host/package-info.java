/**
 * A lease, put into force: addresses, routes and MTU through rtnetlink, name servers in
 * /etc/resolv.conf.
 *
 * <p>In comes a lease, out go netlink requests and files. Nothing here knows of packets or of the
 * machine's states, and nothing that others configured is changed.
 */
package org.jdhclient.linux.host;
