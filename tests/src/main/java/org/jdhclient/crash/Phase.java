package org.jdhclient.crash;

import java.util.List;
import java.util.Locale;

/** What the client is at when something happens to it. */
enum Phase {
  /** The command gets the first lease, and goes to the background. */
  BIND("-v", "eth0"),

  /** A client in the background is told to renew (SIGHUP); the server's answer is another. */
  RENEWAL(),

  /** The command gives the lease back. */
  RELEASE("-r", "-v", "eth0");

  private final List<String> arguments;

  Phase(String... arguments) {
    this.arguments = List.of(arguments);
  }

  /** Of the command; empty if it is the client in the background that is at work. */
  List<String> arguments() {
    return arguments;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
