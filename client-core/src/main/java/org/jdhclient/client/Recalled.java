package org.jdhclient.client;

import java.util.List;
import org.jdhclient.lease.Lease;

/**
 * BOUND with a lease on record that no server has confirmed: where the owner's script finds that it
 * does not hold, the next one is tried, and none is given up.
 *
 * @param others to be tried then
 */
record Recalled(Lease heldLease, List<Lease> others) implements Leased {
  @Override
  public Phase phase() {
    return Phase.BOUND;
  }

  @Override
  public Step turnedDown(Context context) {
    return TryingRecorded.next(others, context).after(new Action.Clear(heldLease));
  }
}
