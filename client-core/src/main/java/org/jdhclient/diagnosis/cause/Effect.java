package org.jdhclient.diagnosis.cause;

/** What comes of a cause; the graver one stands first. */
public enum Effect {
  /** A normal run gets no lease, or can do nothing with one. */
  NO_LEASE,
  /** It cannot be told from here what a normal run would get. */
  UNDECIDED,
  /** It goes on with the lease on record until that ends, and gets no other. */
  RECORDED_LEASE,
  /** There is a lease to be had, and something to be put in order all the same. */
  TROUBLE
}
