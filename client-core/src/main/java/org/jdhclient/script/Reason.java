package org.jdhclient.script;

/**
 * What has become of a lease, in the words in which scripts are told of it (dhclient-script(8)).
 */
public enum Reason {
  /** The interface is about to be used. */
  PREINIT,
  /** There is a lease, which was asked for anew. */
  BOUND,
  /** The server of the lease has extended it. */
  RENEW,
  /** Any server has extended it. */
  REBIND,
  /** A lease of before still holds. */
  REBOOT,
  /** The lease has ended, or was refused. */
  EXPIRE,
  /** There is no lease to be had. */
  FAIL,
  /** The client ends, and the lease with it. */
  STOP,
  /** The lease is given back. */
  RELEASE,
  /** No server answers, and a lease on record is taken into use. */
  TIMEOUT,
  /** There is no interface to work on. */
  NBI,
  /** The network has IPv6 only (RFC 8925). */
  V6ONLY
}
