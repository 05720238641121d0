package org.jdhclient.diagnosis.observe;

/** The kernel is told to make no default route of what routers advertise on the interface. */
public enum RoutersIgnored implements Observation {
  /** accept_ra is 0. */
  ALTOGETHER,
  /** The interface forwards, and accept_ra is not 2. */
  AS_A_ROUTER,
  /** accept_ra_defrtr is 0. */
  AS_DEFAULT
}
