package org.jdhclient.engine.port;

import org.jdhclient.lease.Lease;

/**
 * This interface's part in resolv.conf(5). What cannot be written is told on the log, and is no
 * reason not to have a lease.
 */
public interface ResolverFile {

  /** Writes what a lease says, if it is not there; a lease that says nothing changes nothing. */
  void apply(Lease lease);

  /** Writes what a lease says in the place of what the one before it said. */
  void replace(Lease previous, Lease lease);

  /** Takes away what a lease said, unless somebody has changed the file since. */
  void withdraw(Lease lease);
}
