package org.jdhclient.engine.port;

import org.jdhclient.lease.ResolverSettings;

/**
 * The part of one family's lease on this interface in resolv.conf(5). What cannot be written is
 * told on the log, and is no reason not to have a lease.
 */
public interface ResolverFile {

  /** Writes what a lease says, if it is not there; a lease that says nothing changes nothing. */
  void apply(ResolverSettings settings);

  /** Writes what a lease says in the place of what the one before it said. */
  void replace(ResolverSettings previous, ResolverSettings settings);

  /** Takes away what a lease said, unless somebody has changed the file since. */
  void withdraw(ResolverSettings settings);
}
