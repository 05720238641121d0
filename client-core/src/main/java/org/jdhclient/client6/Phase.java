package org.jdhclient.client6;

/** What others may know of the machine's state. */
public enum Phase {
  /** There is no link, or no link-local address that may be used on it yet. */
  WAIT_LINK_LOCAL,
  SOLICITING,
  REQUESTING,
  /** Addresses are set, and the host still asks whether they are another's. */
  DAD,
  BOUND,
  RENEWING,
  REBINDING,
  /** Asks whether addresses still fit the link. */
  CONFIRMING,
  DECLINING,
  RELEASING,
  /** Asks for options alone. */
  INFORMATION,
  /** Has the options that it asked for alone. */
  INFORMED,
  /** An attempt has failed, and the next is not due. */
  RESTING,
  STOPPED
}
