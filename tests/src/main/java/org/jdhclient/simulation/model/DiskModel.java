package org.jdhclient.simulation.model;

import java.util.function.DoubleSupplier;
import org.jdhclient.leasefile.LeaseDeclaration;
import org.jdhclient.simulation.course.Chance;

/**
 * A file that is replaced as FileReplacement does it: written beside, synced, renamed, directory
 * synced. A crash may come between any two of these.
 */
public final class DiskModel<L extends LeaseDeclaration<L>> {
  private final Chance chance;
  private final DoubleSupplier unreadable;
  private final DoubleSupplier full;
  private LeaseFileModel<L> content;
  private LeaseFileModel<L> durable;

  /**
   * @param unreadable how often reading fails
   * @param full how often writing does
   */
  public DiskModel(
      Chance chance, DoubleSupplier unreadable, DoubleSupplier full, LeaseFileModel<L> content) {
    this.chance = chance;
    this.unreadable = unreadable;
    this.full = full;
    this.content = content;
    this.durable = content;
  }

  /** A system call failed: ENOSPC or EIO. */
  public static final class DiskException extends Exception {
    private static final long serialVersionUID = 1L;

    DiskException(String message) {
      super(message, null, false, false);
    }
  }

  public LeaseFileModel<L> read() throws DiskException {
    if (chance.hits(unreadable.getAsDouble())) {
      throw new DiskException("EIO");
    }
    return content;
  }

  /**
   * Replaces the content.
   *
   * @param betweenCalls run before each system call; what it throws ends the writing there
   */
  public void replace(LeaseFileModel<L> wanted, Runnable betweenCalls) throws DiskException {
    betweenCalls.run();
    if (chance.hits(full.getAsDouble())) {
      throw new DiskException("ENOSPC");
    }
    betweenCalls.run();
    content = wanted;
    betweenCalls.run();
    durable = wanted;
  }

  /** Another client puts a lease on record. */
  public void anotherPuts(L lease) {
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
