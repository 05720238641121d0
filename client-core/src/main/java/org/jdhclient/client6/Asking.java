package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.time.BootTime;

/** Something was asked, and is asked again until it is answered. */
sealed interface Asking extends Unleased
    permits Soliciting, Requesting, Rebooting, DecliningAll, Informing, Releasing {

  Exchange asked();

  /** The same state after one more message. */
  Asking after(Exchange next);

  /** It was sent as often, or for as long, as it may be. */
  Step unanswered(Context context);

  /** The exchange as it goes on from now, by what servers have said of its times meanwhile. */
  default Exchange goingOn(Context context) {
    return asked();
  }

  @Override
  default Optional<Exchange> exchange() {
    return Optional.of(asked());
  }

  @Override
  default BootTime deadline() {
    return asked().deadline();
  }

  @Override
  default Step wake(Context context) {
    return goingOn(context)
        .again(context)
        .map(next -> Step.to(after(next), next.send()))
        .orElseGet(() -> unanswered(context));
  }
}
