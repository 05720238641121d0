/**
 * What a DHCPv6 client has of one server: associations with their addresses and prefixes, each with
 * its times, and the options that came with them.
 *
 * <p>{@link org.jdhclient.lease6.Lease6} is what is in force, or was; {@link
 * org.jdhclient.lease6.Extension} what a Reply makes of it, {@link org.jdhclient.lease6.AgingLease}
 * what time does. How it is written down, and what it means on a host, is not known here.
 */
package org.jdhclient.lease6;
