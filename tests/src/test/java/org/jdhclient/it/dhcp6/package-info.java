/** DHCPv6: lives of leases with real servers, and what the real dhclient -6 does beside ours. */
package org.jdhclient.it.dhcp6;
