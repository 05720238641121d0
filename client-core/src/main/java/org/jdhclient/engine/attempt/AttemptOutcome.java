package org.jdhclient.engine.attempt;

/** What has come last of asking for a lease. */
public enum AttemptOutcome {
  NONE,
  BOUND,
  FAILED
}
