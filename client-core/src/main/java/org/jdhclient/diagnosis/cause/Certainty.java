package org.jdhclient.diagnosis.cause;

/** How far a cause is known; the more certain one stands first. */
public enum Certainty {
  /** It was seen itself. */
  SEEN,
  /** What was seen leaves little else. */
  INFERRED,
  /** What it usually is where nothing tells more: left out where there is anything better. */
  USUAL,
  /** What it may be instead of that: left out where more is known. */
  POSSIBLE
}
