package org.jdhclient.simulation.port;

import java.util.function.UnaryOperator;
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
  public LeaseDatabase read() {
    calls.reads();
    var database = present();
    database.leases().forEach(checks::i19);
    return database;
  }

  private LeaseDatabase present() {
    try {
      return LeaseFile.parse(disk.read()).database();
    } catch (DiskException e) {
      return LeaseDatabase.EMPTY;
    }
  }

  @Override
  public void update(UnaryOperator<LeaseDatabase> change) {
    var moment = calls.acts("record");
    var before = present();
    var after = change.apply(before);
    for (var stored : after.leases()) {
      if (!before.leases().contains(stored)) {
        checks.writing(stored, moment);
        write(after, stored);
      }
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
