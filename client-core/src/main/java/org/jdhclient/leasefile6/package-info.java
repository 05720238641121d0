/**
 * Remembered leases of DHCPv6, in the text format of ISC dhclient (dhclient.leases(5)).
 *
 * <p>The files are those of {@link org.jdhclient.leasefile}, which reads and changes them piece by
 * piece; here is what stands in a {@code lease6}: {@link org.jdhclient.leasefile6.StoredLease6},
 * with its associations, addresses and prefixes. It becomes a {@link org.jdhclient.lease6.Lease6}
 * only by the checks that a server's message passes. Wall time is an argument; where the file is,
 * and how it is written, is not known here.
 */
package org.jdhclient.leasefile6;
