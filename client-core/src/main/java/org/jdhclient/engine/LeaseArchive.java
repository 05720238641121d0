package org.jdhclient.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.LeaseRecord;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;

/** One interface's leases on record, which is brought up to date at each change. */
final class LeaseArchive {
  private final LeaseRecord record;
  private final String interfaceName;
  private final OptionTable names;
  private final List<StoredLease> declared;
  private final Clocks clocks;
  private final ReportLog log;

  /**
   * @param names of options, as the owner has them
   * @param declared the owner's, to be tried after those on record
   */
  LeaseArchive(
      LeaseRecord record,
      String interfaceName,
      OptionTable names,
      List<StoredLease> declared,
      Clocks clocks,
      ReportLog log) {
    this.record = record;
    this.interfaceName = interfaceName;
    this.names = names;
    this.declared = declared;
    this.clocks = clocks;
    this.log = log;
  }

  /** The leases on record, the newest first. What would not be taken from a server is left out. */
  List<Lease> read() {
    var newestFirst = new ArrayList<>(record.leasesOf(interfaceName));
    Collections.reverse(newestFirst);
    var leases = new ArrayList<Lease>();
    newestFirst.forEach(stored -> add(stored, StoredLease::recalled, "on record", leases));
    declared.forEach(stored -> add(stored, StoredLease::declared, "of dhclient.conf", leases));
    return leases;
  }

  /** Makes a lease of what is written. */
  private interface Reading {
    Lease read(StoredLease stored, WallTime wall, BootTime now) throws MalformedPacketException;
  }

  private void add(StoredLease stored, Reading reading, String where, List<Lease> leases) {
    try {
      leases.add(reading.read(stored, clocks.wall(), clocks.now()));
    } catch (MalformedPacketException e) {
      log.warn("the lease of " + stored.address() + " " + where + " is no use: ", e);
    }
  }

  /** Puts a lease on record as the newest; one that the owner has declared is there already. */
  void remember(Lease lease) {
    if (lease.isGranted()) {
      record.put(stored(lease));
    }
  }

  /** Puts it on record that a lease is over. */
  void forget(Lease lease) {
    if (lease.isGranted()) {
      record.put(stored(lease).ended());
    }
  }

  private StoredLease stored(Lease lease) {
    return StoredLease.of(interfaceName, lease, names, clocks.wall(), clocks.now());
  }
}
