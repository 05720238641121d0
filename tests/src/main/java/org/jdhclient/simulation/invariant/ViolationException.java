package org.jdhclient.simulation.invariant;

/** An invariant does not hold. */
public final class ViolationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Invariant invariant;

  public ViolationException(Invariant invariant, String how) {
    super(invariant.number() + " (" + invariant.text() + ") does not hold: " + how);
    this.invariant = invariant;
  }

  public Invariant invariant() {
    return invariant;
  }
}
