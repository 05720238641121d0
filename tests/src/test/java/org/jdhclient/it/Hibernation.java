package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.Lab;

/** Clients that nap between renewals, however short that is. */
final class Hibernation {
  static final String STATE = "/run/jdhclient/eth0.nap";

  private Hibernation() {}

  /** Starts a client that gets a lease, and naps. */
  static ClientProcess napping(Lab lab) {
    var command = lab.startInGuest("env", "JDHCLIENT_SHORTEST_NAP=1", "jdhclient", "-v", "eth0");
    assertThat(command.awaitExit()).as(command.toString()).isZero();
    var client = ClientProcess.awaitOnly(lab.guest());
    client.awaitNap(lab.guest());
    return client;
  }

  static String address(Lab lab) {
    return lab.guest().addresses().get(0).address();
  }
}
