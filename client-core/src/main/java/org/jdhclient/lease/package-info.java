/**
 * A lease as the machine holds it: an address for a time, and what came with it.
 *
 * <p>In come the options of a server's message, or those on record, and what the owner makes of
 * them. Out comes a {@link org.jdhclient.lease.Lease} that is whole and fit for use, or a {@link
 * org.jdhclient.wire.MalformedPacketException}. What is done with it is not known here.
 */
package org.jdhclient.lease;
