package org.jdhclient.engine6.port;

import java.util.List;
import org.jdhclient.leasefile6.StoredLease6;

/**
 * Where leases are remembered over reboots. What cannot be read or written is told on the log: the
 * lease lives on.
 */
public interface LeaseRecord6 {

  /** The leases of an interface, the newest last; none, if nothing can be read. */
  List<StoredLease6> leasesOf(String interfaceName);

  /**
   * Puts a lease in the place of those of its interface. What else stands there stays, which other
   * processes change too.
   */
  void put(StoredLease6 newest);
}
