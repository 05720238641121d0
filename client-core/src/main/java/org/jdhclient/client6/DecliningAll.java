package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.time.BootTime;

/** A server has been told that others have all that it has lent. */
record DecliningAll(Exchange asked) implements Unleased {

  @Override
  public Phase phase() {
    return Phase.DECLINING;
  }

  @Override
  public Optional<Exchange> exchange() {
    return Optional.of(asked);
  }

  @Override
  public BootTime deadline() {
    return asked.deadline();
  }

  @Override
  public Step wake(Context context) {
    return asked
        .again(context)
        .map(next -> Step.to(new DecliningAll(next), next.send()))
        .orElseGet(() -> Resting.afterDecline(context));
  }

  /** Whatever it says: it knows now (RFC 9915 18.2.10.4). */
  @Override
  public Step answered(Reply reply, Context context) {
    return Resting.afterDecline(context);
  }

  @Override
  public Step detached(Context context) {
    return Step.to(this);
  }
}
