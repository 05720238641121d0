package org.jdhclient.simulation6.port;

import java.util.List;
import org.jdhclient.engine6.port.LeaseRecord6;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.simulation.model.DiskModel;
import org.jdhclient.simulation.model.DiskModel.DiskException;
import org.jdhclient.simulation.port.Calls;
import org.jdhclient.simulation6.invariant.Moment6;
import org.jdhclient.simulation6.invariant.RecordChecks;

/** The lease file: read anew before each change, replaced whole; what fails is forgone. */
public record RecordPort6(Calls<Moment6> calls, DiskModel<StoredLease6> disk, RecordChecks checks)
    implements LeaseRecord6 {

  @Override
  public List<StoredLease6> leasesOf(String interfaceName) {
    calls.reads();
    try {
      var file = disk.read();
      checks.i21(file);
      var leases = file.read(interfaceName).leasesOf(interfaceName);
      checks.read(leases);
      return leases;
    } catch (DiskException e) {
      return List.of();
    }
  }

  /** What cannot be read is not lost for that: then nothing is written. */
  @Override
  public void put(StoredLease6 newest) {
    checks.writing(newest, calls.acts("record"));
    try {
      disk.replace(disk.read().with(newest), calls::reads);
      checks.written(newest);
    } catch (DiskException e) {
      checks.isNotWritten(newest.interfaceName());
    }
  }
}
