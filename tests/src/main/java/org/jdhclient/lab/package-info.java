/**
 * The lab: private network worlds on one machine, with the real programs in them that a guest
 * meets.
 *
 * <p>Comes in: what a test or the demo wants to see happen, as commands and conditions. Goes out:
 * output lines, exit statuses, interface settings and captured frames. It knows the programs on a
 * Debian machine (ip, dnsmasq, udhcpd, tcpdump, ethtool, iptables) and nothing of jdhclient but its
 * file name. It needs only the JDK, and root; but a relay makes its system calls through
 * client-linux.
 */
package org.jdhclient.lab;
