package org.jdhclient.diagnosis.observe;

import org.jdhclient.report.Asked;

/**
 * How much went out and came in.
 *
 * @param asked by which message, and how often
 * @param strangers packets to the client's port that were not for this client
 */
public record Traffic(Asked asked, int strangers) implements Observation {
  /** Of an interface that could not be listened on. */
  public static final Traffic NONE = new Traffic(new Asked(0, ""), 0);
}
