package org.jdhclient.linux.control;

/** The client of one interface, as those who ask see it. */
public interface Subject {
  /** How it is at: JSON on one line. */
  String describe();

  /**
   * Ends its work on the interface, at once or in a while.
   *
   * @param how RELEASE, STOP or HAND_OVER
   * @param asker told when it has ended
   */
  void end(Request how, Asker asker);
}
