package org.jdhclient.engine6.port;

/**
 * What routers say of DHCPv6, by the two flags of the last advertisement heard (RFC 4861 4.2).
 *
 * <p>Only what the kernel itself hears is known: nothing where accept_ra is off, or where it has
 * not solicited routers.
 */
public enum RouterWord {
  /** No router has been heard since the link went up. */
  NONE_SEEN,
  /** Neither flag: there is no DHCPv6 here. */
  NEITHER,
  /** O alone: options are to be had, and no addresses. */
  OTHER,
  /** M: addresses are to be had, and options. */
  MANAGED
}
