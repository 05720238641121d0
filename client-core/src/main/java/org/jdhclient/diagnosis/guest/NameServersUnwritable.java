package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.NameServersRefused;
import org.jdhclient.diagnosis.observe.Observations;

/** There would be an address, and names would not be found. */
record NameServersUnwritable(String reason) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.isAcceptedIn(seen.mode())
        ? seen.first(NameServersRefused.class)
            .map(refused -> new NameServersUnwritable(refused.reason()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "resolv-conf-unwritable";
  }

  @Override
  public String verdict() {
    return "names would not be found by its name servers: " + reason;
  }

  @Override
  public String cure() {
    return "Make /etc/resolv.conf a file that can be written, or enter the name servers where"
        + " whoever makes it takes them from.";
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}
