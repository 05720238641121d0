/**
 * By what DHCP servers of either family know a host and what it asks for: DUIDs and IAIDs.
 *
 * <p>In come link-layer addresses, times and octets, out come values whose octets stand in DHCPv4's
 * option 61 and in DHCPv6's messages alike. In what form other clients keep a DUID is known here,
 * and not where.
 */
package org.jdhclient.identity;
