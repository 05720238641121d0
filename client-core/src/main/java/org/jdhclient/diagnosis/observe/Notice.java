package org.jdhclient.diagnosis.observe;

/** An observation that is worth a line of its own, whether a cause comes of it or not. */
public interface Notice extends Observation {
  /** What was seen, as a line that goes on from "Seen: ". */
  String text();
}
