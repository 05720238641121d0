/**
 * Octets to headers and back: ARP, IPv4 and UDP with their checksums, the names of the DNS, and
 * what bridges and IPv6 routers say of themselves.
 *
 * <p>Every read goes through {@link org.jdhclient.wire.OctetReader}, every write through {@link
 * org.jdhclient.wire.OctetWriter}; whatever does not decode is one {@link
 * org.jdhclient.wire.MalformedPacketException}. This package knows nothing of DHCP.
 */
package org.jdhclient.wire;
