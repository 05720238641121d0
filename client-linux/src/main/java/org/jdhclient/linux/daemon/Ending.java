package org.jdhclient.linux.daemon;

/** The end of a client's lease: begun, and through when its server knows, or is not to be heard. */
interface Ending {
  /** Whether nothing is waited for any more. */
  boolean isThrough();

  /**
   * @return false if the lease is in force still; the log is told so
   */
  boolean finish();
}
