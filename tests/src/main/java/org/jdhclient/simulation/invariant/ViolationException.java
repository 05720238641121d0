package org.jdhclient.simulation.invariant;

/** An invariant does not hold. */
public final class ViolationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Sentence sentence;

  public ViolationException(Sentence sentence, String how) {
    super(sentence.number() + " (" + sentence.text() + ") does not hold: " + how);
    this.sentence = sentence;
  }

  public Sentence sentence() {
    return sentence;
  }
}
