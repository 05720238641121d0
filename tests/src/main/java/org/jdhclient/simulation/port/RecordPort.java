package org.jdhclient.simulation.port;

import java.util.List;
import org.jdhclient.engine.port.LeaseRecord;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.invariant.DiskChecks;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.model.DiskModel;
import org.jdhclient.simulation.model.DiskModel.DiskException;

/** The lease file: read anew before each change, replaced whole; what fails is forgone. */
public record RecordPort(Calls<Moment> calls, DiskModel<StoredLease> disk, DiskChecks checks)
    implements LeaseRecord {

  @Override
  public List<StoredLease> leasesOf(String interfaceName) {
    calls.reads();
    try {
      var file = disk.read();
      checks.i29(file);
      var leases = file.read(interfaceName).leasesOf(interfaceName);
      leases.forEach(checks::i19);
      return leases;
    } catch (DiskException e) {
      return List.of();
    }
  }

  /** What cannot be read is not lost for that: then nothing is written. */
  @Override
  public void put(StoredLease newest) {
    var moment = calls.acts("record");
    checks.writing(newest, moment);
    try {
      disk.replace(disk.read().with(newest), calls::reads);
      checks.written(newest);
    } catch (DiskException e) {
      // It stays on record as it was, and the lease lives on.
      moment.forgoesRecord();
      checks.forgone();
    }
  }
}
