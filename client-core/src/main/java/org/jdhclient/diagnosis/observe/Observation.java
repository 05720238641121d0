package org.jdhclient.diagnosis.observe;

import java.util.Collection;
import java.util.stream.Stream;

/** One thing that was seen, on the guest or on the wire, without any judgement. */
public interface Observation {
  /** Those of one kind, in their order. */
  static <T extends Observation> Stream<T> among(
      Collection<? extends Observation> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }
}
