package org.jdhclient.script6;

/**
 * What has become of an address, a prefix or the options, in the words in which scripts are told of
 * it (dhclient-script(8)).
 */
public enum Reason {
  /** The interface is about to be used. */
  PREINIT6,
  /** There is an address or prefix that was asked for anew, or that still holds. */
  BOUND6,
  /** Its server has extended it; also, options came that were asked for alone. */
  RENEW6,
  /** Any server has extended it. */
  REBIND6,
  /** Its preferred lifetime is over. */
  DEPREF6,
  /** Its valid lifetime is over, or its server has taken it back. */
  EXPIRE6,
  /** The client ends, and what it has with it. */
  STOP6,
  /** It is given back. */
  RELEASE6
}
