package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.Await;
import org.jdhclient.lab.Cell;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Running;

/** What the tests wait for, and what they find, more than once. */
final class Conditions {
  private Conditions() {}

  /** Waits until the client says that it is bound; returns the address. */
  static String bound(Running client) {
    return client.awaitLine("^bound to (\\S+) -- renewal in \\d+ seconds\\.$").group(1);
  }

  static void awaitAddress(Guest guest) {
    Await.until("eth0 has an address", () -> !guest.addresses().isEmpty());
  }

  static void awaitNoAddress(Guest guest) {
    Await.until("eth0 has no address", () -> guest.addresses().isEmpty());
  }

  /** The guest is as it was before a client ran, but that its interface may be up. */
  static void assertNothingLeftBehind(Guest guest) {
    assertThat(guest.addresses()).isEmpty();
    assertThat(guest.routes()).isEmpty();
    assertThat(guest.resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
    assertThat(guest.run("ls", "-a", "/etc").lines())
        .filteredOn(file -> file.contains("resolv.conf"))
        .containsExactly("resolv.conf");
  }

  /** A client that gave up did so in one plain line that holds the regular expression. */
  static void assertOnePlainLine(Running client, String regex) {
    assertThat(client.lines()).singleElement().asString().containsPattern(regex);
  }
}
