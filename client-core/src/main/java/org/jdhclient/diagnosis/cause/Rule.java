package org.jdhclient.diagnosis.cause;

import java.util.Optional;
import org.jdhclient.diagnosis.observe.Observations;

/** Concludes one cause from what was seen. */
@FunctionalInterface
public interface Rule {
  /** Empty if there is no sign of it. */
  Optional<Cause> judge(Observations seen);
}
