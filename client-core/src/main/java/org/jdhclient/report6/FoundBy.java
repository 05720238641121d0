package org.jdhclient.report6;

/** By whose word an address is another host's. */
public enum FoundBy {
  /** The kernel has asked on the link (RFC 4862 5.4). */
  HOST,
  /** A script of the owner's has ended with a status of its own, 3 with ISC's. */
  SCRIPT
}
