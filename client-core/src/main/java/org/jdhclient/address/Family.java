package org.jdhclient.address;

/**
 * Of IP, and so of DHCP: two clients of one interface, which have nothing to do with each other.
 */
public enum Family {
  V4,
  V6;

  /** The other one. */
  public Family other() {
    return this == V4 ? V6 : V4;
  }
}
