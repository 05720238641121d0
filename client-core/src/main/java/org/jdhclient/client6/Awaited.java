package org.jdhclient.client6;

/** What a client has use for, of all that servers send. */
public enum Awaited {
  /** Answers to what it has asked last. */
  ANSWERS,
  /** A Reconfigure, which could be known for what it is. */
  RECONFIGURE,
  /** Nothing, until it asks. */
  NOTHING
}
