/**
 * What a service manager such as systemd is told of this process, in the words of sd_notify(3).
 *
 * <p>In go the environment and assignments such as {@code READY=1}; out go datagrams to the socket
 * that the manager has named. What the assignments mean for DHCP this package does not know, nor
 * does it wait for anybody: a socket that is broken, full or somebody else's does no harm.
 */
package org.jdhclient.linux.notify;
