/**
 * By what DHCP servers of either family know a host and what it asks for: DUIDs and IAIDs.
 *
 * <p>In come link-layer addresses, times and octets, out come values whose octets stand in DHCPv4's
 * option 61 and in DHCPv6's messages alike. Where they are kept is not known here.
 */
package org.jdhclient.identity;
