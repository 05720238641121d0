package org.jdhclient.diagnosis.observe;

/**
 * How much went out and came in.
 *
 * @param discoversSent DISCOVERs of the diagnosis
 * @param strangers packets to the client's port that were not for this client
 */
public record Traffic(int discoversSent, int strangers) implements Observation {
  /** Of an interface that could not be listened on. */
  public static final Traffic NONE = new Traffic(0, 0);
}
