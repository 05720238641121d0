package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SettingRefused;

/** A lease would come, and this process may not set its address. */
record MayNotConfigure(SettingRefused refused) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.first(SettingRefused.class).map(MayNotConfigure::new);
  }

  @Override
  public String word() {
    return "may-not-configure";
  }

  @Override
  public String verdict() {
    return "it could not set the address: " + refused.standing();
  }

  @Override
  public String cure() {
    return refused.remedy();
  }
}
