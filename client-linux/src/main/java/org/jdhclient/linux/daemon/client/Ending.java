package org.jdhclient.linux.daemon.client;

/** The end of a client's lease: begun, and through when its server knows, or is not to be heard. */
public interface Ending {
  /** What becomes of the lease. */
  enum Manner {
    /** It is given back to the server. */
    RELEASE,
    /** It is taken away here; the server is told nothing. */
    STOP
  }

  /** Whether nothing is waited for any more. */
  boolean isThrough();

  /**
   * @return false if the lease is in force still; the log is told so
   */
  boolean finish();
}
