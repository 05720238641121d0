package org.jdhclient.script;

import java.util.Optional;
import org.jdhclient.lease.Lease;

/**
 * Something that scripts are told.
 *
 * @param previous the lease that was in force
 * @param lease the one that is to be
 */
public record ScriptEvent(Reason reason, Optional<Lease> previous, Optional<Lease> lease) {

  /** Of the interface, or of the lack of one. */
  public static ScriptEvent of(Reason reason) {
    return new ScriptEvent(reason, Optional.empty(), Optional.empty());
  }

  /** A lease where there was none. */
  public static ScriptEvent begun(Reason reason, Lease lease) {
    return new ScriptEvent(reason, Optional.empty(), Optional.of(lease));
  }

  /** A lease in the place of another. After a reboot, as dhclient has it, that one counts not. */
  public static ScriptEvent changed(Reason reason, Lease previous, Lease lease) {
    return reason == Reason.REBOOT
        ? begun(reason, lease)
        : new ScriptEvent(reason, Optional.of(previous), Optional.of(lease));
  }

  /** The end of a lease. */
  public static ScriptEvent ended(Reason reason, Lease previous) {
    return new ScriptEvent(reason, Optional.of(previous), Optional.empty());
  }
}
