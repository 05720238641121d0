package org.jdhclient.diagnosis.observe;

/** What the link can do. */
public enum LinkCondition implements Observation {
  DOWN,
  NO_CARRIER,
  READY
}
