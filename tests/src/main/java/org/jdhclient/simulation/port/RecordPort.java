package org.jdhclient.simulation.port;

import java.util.List;
import org.jdhclient.engine.port.LeaseRecord;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.invariant.DiskChecks;
import org.jdhclient.simulation.model.DiskModel;
import org.jdhclient.simulation.model.DiskModel.DiskException;
import org.jdhclient.simulation.model.LeaseFileModel;

/** The lease file: read anew before each change, replaced whole; what fails is forgone. */
public record RecordPort(Calls calls, DiskModel disk, DiskChecks checks) implements LeaseRecord {

  @Override
  public List<StoredLease> leasesOf(String interfaceName) {
    calls.reads();
    try {
      var file = disk.read();
      checks.i29(file);
      var database = file.read().database();
      database.leases().forEach(checks::i19);
      return database.leasesOf(interfaceName);
    } catch (DiskException e) {
      return List.of();
    }
  }

  private LeaseDatabase present() {
    try {
      return disk.read().database();
    } catch (DiskException e) {
      return LeaseDatabase.EMPTY;
    }
  }

  @Override
  public void put(StoredLease newest) {
    var moment = calls.acts("record");
    var before = present();
    if (!has(before, newest)) {
      checks.writing(newest, moment);
      write(before.with(newest), newest);
    }
  }

  private static boolean has(LeaseDatabase database, StoredLease wanted) {
    for (var stored : database.leasesOf(wanted.interfaceName())) {
      if (stored == wanted || stored.address().equals(wanted.address()) && stored.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private void write(LeaseDatabase database, StoredLease newest) {
    try {
      disk.replace(LeaseFileModel.of(database), calls::reads);
      checks.written(newest);
    } catch (DiskException e) {
      // It stays on record as it was, and the lease lives on.
    }
  }
}
