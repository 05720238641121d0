package org.jdhclient.simulation.invariant;

/** What must hold, by a number. */
public interface Invariant {
  /** As in {@code I-12}. */
  String number();

  String text();

  default ViolationException broken(String how) {
    return new ViolationException(this, how);
  }

  /**
   * @param how it does not hold, in parts: put together only if it does not
   */
  default void require(boolean holds, Object... how) {
    if (!holds) {
      var text = new StringBuilder();
      for (var part : how) {
        text.append(part);
      }
      throw broken(text.toString());
    }
  }
}
