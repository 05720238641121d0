/**
 * Octets to headers and back where {@code wire} has IPv4: UDP over IPv6 in Ethernet frames.
 *
 * <p>A frame comes in and is one whole UDP datagram with its checksum judged, or a {@link
 * org.jdhclient.wire.MalformedPacketException}; a datagram goes out as a frame with its checksum
 * finished. Datagrams, checksums, verdicts and modes are those of {@code wire}. This package knows
 * nothing of DHCP, and neighbour discovery stays the kernel's.
 */
package org.jdhclient.wire6;
