package org.jdhclient.config6;

/** Of how many of the associations that are wanted a server has to give something. */
public enum Completeness {
  /** Of one at least. */
  ANY,
  /** Of each, as {@code -R} has it. */
  ALL
}
