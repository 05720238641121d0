package org.jdhclient.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.invariant.DiskChecks;
import org.jdhclient.simulation.model.DiskModel;
import org.jdhclient.simulation.model.DiskModel.DiskException;
import org.jdhclient.simulation.model.VirtualClock;
import org.jdhclient.wire.MalformedPacketException;

/**
 * Mirrors LeaseArchive and LeaseStore of the product: read anew before each write, replaced whole,
 * and what the disk refuses is forgone.
 */
final class ArchiveModel {
  private final DiskModel disk;
  private final VirtualClock clock;
  private final Killer killer;
  private final DiskChecks checks;
  private int renames;

  ArchiveModel(DiskModel disk, VirtualClock clock, Killer killer, DiskChecks checks) {
    this.disk = disk;
    this.clock = clock;
    this.killer = killer;
    this.checks = checks;
  }

  /** The interface has another name from now on; what is on record stays under the old one. */
  void rename() {
    renames++;
  }

  private String interfaceName() {
    return "eth" + renames;
  }

  /** The leases on record, the newest first. */
  List<Lease> read() {
    var leases = new ArrayList<Lease>();
    for (var stored : database().leasesOf(interfaceName())) {
      try {
        var lease = stored.recalled(clock.wall(), clock.now());
        checks.i19(lease);
        leases.add(0, lease);
      } catch (MalformedPacketException e) {
        checks.unusable(e);
      }
    }
    return leases;
  }

  void remember(Lease lease) {
    checks.writing(lease);
    if (isWritten(database().with(stored(lease)))) {
      checks.written(lease);
    }
  }

  void forget(Lease lease) {
    checks.ending(lease);
    isWritten(database().with(stored(lease).ended()));
  }

  private StoredLease stored(Lease lease) {
    var stored = StoredLease.of(interfaceName(), lease, clock.wall(), clock.now());
    checks.i29(stored);
    return stored;
  }

  private LeaseDatabase database() {
    try {
      return LeaseFile.parse(disk.read()).database();
    } catch (DiskException e) {
      return LeaseDatabase.EMPTY;
    }
  }

  private boolean isWritten(LeaseDatabase database) {
    try {
      disk.replace(database.toText(), killer::call);
      return true;
    } catch (DiskException e) {
      return false;
    }
  }
}
