package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.client.Lease;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.LeaseStore;
import org.jdhclient.linux.host.WallClock;
import org.jdhclient.wire.MalformedPacketException;

/** One interface's leases on record: kept in the lease file at each change. */
final class LeaseArchive {
  private final LeaseStore store;
  private final String interfaceName;
  private final BootClock clock;
  private final ReportLog log;

  LeaseArchive(LeaseStore store, String interfaceName, BootClock clock, ReportLog log) {
    this.store = store;
    this.interfaceName = interfaceName;
    this.clock = clock;
    this.log = log;
  }

  /** The leases on record, the newest first. What would not be taken from a server is left out. */
  List<Lease> read() {
    var leases = new ArrayList<Lease>();
    for (var stored : store.read().leasesOf(interfaceName)) {
      try {
        leases.add(0, stored.toLease(WallClock.now(), clock.now()));
      } catch (MalformedPacketException e) {
        log.warn("the lease of " + stored.address() + " on record is no use: ", e);
      }
    }
    return leases;
  }

  /** Puts a lease on record as the newest. */
  void remember(Lease lease) {
    var stored = StoredLease.of(interfaceName, lease, WallClock.now(), clock.now());
    store.write(fresh().with(stored));
  }

  /** Puts it on record that a lease is over. */
  void forget(Lease lease) {
    var stored = StoredLease.of(interfaceName, lease, WallClock.now(), clock.now());
    store.write(fresh().with(stored.endedAt(WallClock.now())));
  }

  /** Read anew each time: the file may hold other interfaces' leases, which others write. */
  private LeaseDatabase fresh() {
    return store.read();
  }
}
