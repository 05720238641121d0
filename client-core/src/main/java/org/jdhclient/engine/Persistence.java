package org.jdhclient.engine;

/** What to do when an attempt to get a lease has failed. */
public enum Persistence {
  /** Rest, and try again. */
  KEEP_TRYING,
  /** End with a status of its own. */
  ONE_TRY
}
