/**
 * Frames in and out (packet(7)), and the datagrams of a unicast renewal (udp(7)).
 *
 * <p>In come octets to send and classic BPF programs, out go frames with the kernel's word on their
 * checksum. Whatever a filter can tell without trusting a length is refused by the kernel already;
 * nothing here decodes DHCP, or knows that it exists beyond a port number.
 */
package org.jdhclient.linux.packet;
