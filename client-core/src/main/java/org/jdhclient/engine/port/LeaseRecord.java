package org.jdhclient.engine.port;

import java.util.List;
import org.jdhclient.leasefile.StoredLease;

/**
 * Where leases are remembered over reboots. What cannot be read or written is told on the log: the
 * lease lives on.
 */
public interface LeaseRecord {

  /** The leases of an interface, the newest last; none, if nothing can be read. */
  List<StoredLease> leasesOf(String interfaceName);

  /**
   * Adds a lease as the newest of its interface, in the place of older ones of its address. What
   * else stands there stays, which other processes change too.
   */
  void put(StoredLease newest);
}
