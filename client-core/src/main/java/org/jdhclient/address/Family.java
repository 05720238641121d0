package org.jdhclient.address;

/** Of IP, and so of DHCP: each has a client of its own on an interface. */
public enum Family {
  V4,
  V6;

  /** The other one. */
  public Family other() {
    return this == V4 ? V6 : V4;
  }
}
