package org.jdhclient.address;

/** Of IP, and so of DHCP: each has a client of its own on an interface. */
public enum Family {
  V4("jdhclient"),
  V6("jdhclient -6");

  private final String command;

  Family(String command) {
    this.command = command;
  }

  /** How to call its client. */
  public String command() {
    return command;
  }

  /** The other one. */
  public Family other() {
    return this == V4 ? V6 : V4;
  }
}
