package org.jdhclient.packetfuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.network.Memory;

/** A guest whose client asks, and goes on asking. */
final class Victim implements AutoCloseable {
  /** Never gives up, and never waits long until it asks again. */
  private static final String CONFIGURATION =
      "timeout 1000000; initial-interval 5; backoff-cutoff 5;\n";

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Guest guest = Guest.open("ct1");
  private final Family family;
  private final Running client;

  Victim(Family family, LxcBridge bridge) {
    this.family = family;
    bridge.plug(guest.cell(), Guest.MAC);
    guest.cell().shell("mkdir -p /etc/dhcp").orThrow();
    write("/etc/dhcp/dhclient.conf", CONFIGURATION);
    guest.awaitLinkLocal();
    client = guest.jdhclient(flag(), "-d", "-q", Guest.INTERFACE);
  }

  private String flag() {
    return family == Family.V4 ? "-4" : "-6";
  }

  private void write(String file, String text) {
    try {
      Files.writeString(guest.cell().file(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return client.isAlive();
  }

  /** All that the client has said. */
  String story() {
    return client.toString();
  }

  Status status() {
    return new Status(guest.run("jdhclient", flag(), "--status", "--json", Guest.INTERFACE).out());
  }

  /**
   * Takes the link away and gives it back, as it should be: the client asks everybody whether what
   * it has still holds.
   */
  void flap() {
    guest.run("ip", "link", "set", Guest.INTERFACE, "down", "mtu", "1500").orThrow();
    guest.run("ip", "link", "set", Guest.INTERFACE, "up").orThrow();
  }

  /** Waits until it has a lease of a server, whatever it had before. */
  void awaitLeaseOf(String network) {
    Await.until(
        family + ": an address of " + network,
        PATIENCE,
        () -> hasAddressOf(network) && status().isBound());
  }

  private boolean hasAddressOf(String network) {
    return Stream.concat(guest.addresses().stream(), guest.globalAddresses().stream())
        .anyMatch(address -> address.cidr().startsWith(network));
  }

  /** What it has written of its memory, in KiB, once it rests. */
  long ownAtRest() {
    return Memory.ownAtRest(guest, client.pid());
  }

  /** The same as it is now. */
  long own() {
    return Memory.of(guest, client.pid()).own();
  }

  /** What it has open, one a line. */
  List<String> files() {
    return guest.cell().shell("ls -l /proc/" + client.pid() + "/fd").orThrow().lines();
  }

  @Override
  public void close() {
    guest.close();
  }
}
