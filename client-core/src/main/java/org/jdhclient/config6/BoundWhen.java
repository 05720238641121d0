package org.jdhclient.config6;

/** When what was asked for counts as there, for who waits for it. */
public enum BoundWhen {
  /** As with dhclient: addresses cannot be used for a second or two more. */
  ADDRESSES_ARE_SET,
  /** The host has found out that no other has them (RFC 4862 5.4), or has had its time for that. */
  ADDRESSES_ARE_UNIQUE
}
