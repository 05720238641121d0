package org.jdhclient.simulation.port;

import java.util.List;
import org.jdhclient.engine.port.LeaseRecord;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.invariant.DiskChecks;
import org.jdhclient.simulation.model.DiskModel;
import org.jdhclient.simulation.model.DiskModel.DiskException;

/** The lease file: read anew before each change, replaced whole; what fails is forgone. */
public record RecordPort(Calls calls, DiskModel disk, DiskChecks checks) implements LeaseRecord {

  @Override
  public List<StoredLease> leasesOf(String interfaceName) {
    calls.reads();
    var database = present();
    database.leases().forEach(checks::i19);
    return database.leasesOf(interfaceName);
  }

  private LeaseDatabase present() {
    try {
      return LeaseFile.parse(disk.read()).database();
    } catch (DiskException e) {
      return LeaseDatabase.EMPTY;
    }
  }

  @Override
  public void put(StoredLease newest) {
    var moment = calls.acts("record");
    var before = present();
    if (!before.leases().contains(newest)) {
      checks.writing(newest, moment);
      write(before.with(newest), newest);
    }
  }

  private void write(LeaseDatabase database, StoredLease newest) {
    try {
      disk.replace(database.toText(), calls::reads);
      checks.written(newest);
    } catch (DiskException e) {
      // It stays on record as it was, and the lease lives on.
    }
  }
}
