/**
 * Remembered leases, in the text format of ISC dhclient (dhclient.leases(5)).
 *
 * <p>In comes a file's text, out come {@link org.jdhclient.leasefile.RecordedLeases} or the text
 * with something new in it. What is not understood is kept as it stands; what is torn or no text is
 * named and left out. A stored lease becomes a {@link org.jdhclient.lease.Lease} only by the checks
 * that a server's message passes. Wall time is an argument; where the file is, and how it is
 * written, is not known here.
 */
package org.jdhclient.leasefile;
