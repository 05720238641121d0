/**
 * What is on record from one run of the client to the next: leases and the host's DUID.
 *
 * <p>In come leases and changes to the lease file, out goes what stood in it. That a file cannot be
 * read or written is said once and is no reason not to be a client. Nothing here knows of
 * interfaces, of the machine's states or of what a lease changes on the host.
 */
package org.jdhclient.linux.host.record;
