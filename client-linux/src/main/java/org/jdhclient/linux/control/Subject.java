package org.jdhclient.linux.control;

/** The client of one interface, as those who ask see it. */
public interface Subject {
  /** How it is at: JSON on one line. */
  String describe();

  /**
   * Ends its work on the interface.
   *
   * @param how RELEASE, STOP or HAND_OVER
   * @return the exit status for who asked
   */
  int end(Request how);
}
