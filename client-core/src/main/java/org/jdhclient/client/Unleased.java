package org.jdhclient.client;

import java.util.Optional;
import org.jdhclient.lease.Lease;
import org.jdhclient.pace.Acquisition;

/**
 * No lease is in force, and one is to be had: what is wanted of a lease means nothing yet, and
 * without a link there is nobody to ask.
 */
sealed interface Unleased extends State
    permits Init,
        Resting,
        AwaitingLink,
        InitReboot,
        Selecting,
        Requesting,
        Rebooting,
        TryingRecorded,
        Probing,
        Stopped {

  @Override
  default Optional<Lease> lease() {
    return Optional.empty();
  }

  @Override
  default Step addressConflict(Context context) {
    return Step.to(this);
  }

  @Override
  default Step turnedDown(Context context) {
    return Step.to(this);
  }

  @Override
  default Step applyFailed(Context context) {
    return Step.to(this);
  }

  @Override
  default Step renew(Context context) {
    return Step.to(this);
  }

  @Override
  default Step linkUp(Context context) {
    return Step.to(this);
  }

  @Override
  default Step linkDown(Context context) {
    return AwaitingLink.from(Acquisition.startingAt(context.now()), context);
  }
}
