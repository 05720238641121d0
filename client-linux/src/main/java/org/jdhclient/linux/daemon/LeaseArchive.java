package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.clock.WallClock;
import org.jdhclient.linux.host.record.LeaseStore;
import org.jdhclient.wire.MalformedPacketException;

/** One interface's leases on record: kept in the lease file at each change. */
final class LeaseArchive {
  private final LeaseStore store;
  private final String interfaceName;
  private final List<StoredLease> declared;
  private final BootClock clock;
  private final ReportLog log;

  /**
   * @param declared the owner's, to be tried after those of the file
   */
  LeaseArchive(
      LeaseStore store,
      String interfaceName,
      List<StoredLease> declared,
      BootClock clock,
      ReportLog log) {
    this.store = store;
    this.interfaceName = interfaceName;
    this.declared = declared;
    this.clock = clock;
    this.log = log;
  }

  /** The leases on record, the newest first. What would not be taken from a server is left out. */
  List<Lease> read() {
    var newestFirst = new ArrayList<>(store.read().leasesOf(interfaceName));
    Collections.reverse(newestFirst);
    newestFirst.addAll(declared);
    var leases = new ArrayList<Lease>();
    for (var stored : newestFirst) {
      try {
        leases.add(stored.recalled(WallClock.now(), clock.now()));
      } catch (MalformedPacketException e) {
        log.warn("the lease of " + stored.address() + " on record is no use: ", e);
      }
    }
    return leases;
  }

  /** Puts a lease on record as the newest. */
  void remember(Lease lease) {
    var stored = StoredLease.of(interfaceName, lease, WallClock.now(), clock.now());
    store.update(database -> database.with(stored));
  }

  /** Puts it on record that a lease is over. */
  void forget(Lease lease) {
    var stored = StoredLease.of(interfaceName, lease, WallClock.now(), clock.now());
    store.update(database -> database.with(stored.ended()));
  }
}
