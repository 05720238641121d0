/**
 * A lease, put into force: addresses, routes and MTU through rtnetlink, name servers in
 * /etc/resolv.conf. And this process's place on its host: which interface is its own, its pid file,
 * its way to the background.
 *
 * <p>In comes a lease, out go netlink requests and files. Nothing here knows of packets or of the
 * machine's states, and nothing that others configured is changed.
 */
package org.jdhclient.linux.host;
