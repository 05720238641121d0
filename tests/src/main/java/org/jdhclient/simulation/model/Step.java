package org.jdhclient.simulation.model;

/** One step of a process, in which it does something. */
public interface Step {
  /** Something is done that has an effect, in a word. */
  void acted(String what);

  /** So many packets were not used. */
  void ignored(long packets);

  /** The process was killed before it had done all. */
  void killed();
}
