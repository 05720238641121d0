package org.jdhclient.report;

/** For whom a line is. */
public enum Urgency {
  /** Who wants to read along. */
  DETAIL,
  /** Who sits at a terminal, waits, and reads nothing else. */
  PATIENCE,
  /** Everybody: something is wrong. */
  WARNING
}
