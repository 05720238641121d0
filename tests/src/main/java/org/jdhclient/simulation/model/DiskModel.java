package org.jdhclient.simulation.model;

import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.model.Faults.Rate;

/**
 * A file that is replaced as FileReplacement does it: written beside, synced, renamed, directory
 * synced. A crash may come between any two of these.
 */
public final class DiskModel {
  private final Chance chance;
  private final Faults faults;
  private LeaseFileModel content = LeaseFileModel.empty();
  private LeaseFileModel durable = content;

  public DiskModel(Chance chance, Faults faults) {
    this.chance = chance;
    this.faults = faults;
  }

  /** A system call failed: ENOSPC or EIO. */
  public static final class DiskException extends Exception {
    private static final long serialVersionUID = 1L;

    DiskException(String message) {
      super(message, null, false, false);
    }
  }

  public LeaseFileModel read() throws DiskException {
    if (chance.hits(faults.of(Rate.DISK_UNREADABLE))) {
      throw new DiskException("EIO");
    }
    return content;
  }

  /**
   * Replaces the content.
   *
   * @param betweenCalls run before each system call; what it throws ends the writing there
   */
  public void replace(LeaseFileModel wanted, Runnable betweenCalls) throws DiskException {
    betweenCalls.run();
    if (chance.hits(faults.of(Rate.DISK_FULL))) {
      throw new DiskException("ENOSPC");
    }
    betweenCalls.run();
    content = wanted;
    betweenCalls.run();
    durable = wanted;
  }

  /** Another client puts a lease on record. */
  public void anotherPuts(StoredLease lease) {
    content = content.with(lease);
    durable = content;
  }

  /** The power goes: a rename whose directory was not synced may have happened or not. */
  public void losePower() {
    content = chance.hits(0.5) ? content : durable;
    durable = content;
  }

  /** Somebody else, or a bad block, cuts the file off. */
  public void tear() {
    content = content.torn(chance);
    durable = content;
  }
}
