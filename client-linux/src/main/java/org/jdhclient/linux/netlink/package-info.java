/**
 * Links, addresses and routes (rtnetlink(7)): what is there, what changes, what shall be.
 *
 * <p>In come requests, each described well enough to be named in an error; out go the kernel's
 * replies and events as values. Only messages that the kernel itself sent are believed, and even
 * those are decoded as strictly as a packet. This package uses the kernel's words and knows no
 * DHCP.
 */
package org.jdhclient.linux.netlink;
