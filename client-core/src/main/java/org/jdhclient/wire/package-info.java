/**
 * Octets to headers and back: ARP, IPv4, UDP and the Internet checksum.
 *
 * <p>Every read goes through {@link org.jdhclient.wire.OctetReader}, every write through {@link
 * org.jdhclient.wire.OctetWriter}; whatever does not decode is one {@link
 * org.jdhclient.wire.MalformedPacketException}. This package knows nothing of DHCP.
 */
package org.jdhclient.wire;
