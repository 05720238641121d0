/**
 * The lab: private network worlds on one machine, with the real programs in them that a guest
 * meets.
 *
 * <p>Comes in: what a test or the demo wants to see happen, as commands and conditions. Goes out:
 * output lines, exit statuses, interface settings and captured frames. Here are a whole {@link
 * org.jdhclient.lab.Lab} and what is done to the guest in it; what it is made of has rooms of its
 * own, none of which knows this one. They know the programs on a Debian machine (ip, DHCP servers,
 * radvd, tcpdump, ethtool, iptables, ifupdown, lxc, debootstrap) and nothing of jdhclient but the
 * names of its file, its package and its main class. They need only the JDK, and root; but a relay
 * makes its system calls through client-linux, and IPv6 addresses are written by client-core.
 */
package org.jdhclient.lab;
