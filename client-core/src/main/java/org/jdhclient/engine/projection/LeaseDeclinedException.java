package org.jdhclient.engine.projection;

/** A script says that a lease is no good. */
public final class LeaseDeclinedException extends Exception {
  private static final long serialVersionUID = 1L;

  LeaseDeclinedException() {
    super("a script declined the lease");
  }
}
