/**
 * {@code -r} and {@code -x}: the end of clients and their leases, from another process. A client
 * that runs is asked for it; where none does, one is begun to end the lease on record.
 */
package org.jdhclient.linux.daemon.departure;
