package org.jdhclient.engine;

/** What has come last of asking for a lease. */
enum AttemptOutcome {
  NONE,
  BOUND,
  FAILED
}
