package org.jdhclient.packetfuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;

/** A guest whose client asks, and goes on asking. */
final class Victim implements AutoCloseable {
  /** Never gives up, and never waits long until it asks again. */
  private static final String CONFIGURATION =
      "timeout 1000000; initial-interval 5; backoff-cutoff 5;\n";

  private static final Pattern RESIDENT = Pattern.compile("(?m)^Rss: +(\\d+) kB$");
  private static final Pattern OWN = Pattern.compile("(?m)^Private_Dirty: +(\\d+) kB$");

  /** One that rests has given its file's pages back, but for so many KiB. */
  private static final long MOST_OF_FILE_AT_REST = 1024;

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

  /** Has the client ask whether what it has still holds. */
  void askAgain() {
    client.signal("HUP");
  }

  /** What a reply has changed of the link, so that the next ones come through. */
  void mendLink() {
    guest.run("ip", "link", "set", Guest.INTERFACE, "mtu", "1500").orThrow();
  }

  /** Waits until it has a lease of a server, whatever it had before. */
  void awaitLeaseOf(String network) {
    Await.until(
        family + ": an address of " + network,
        PATIENCE,
        () -> {
          boolean has =
              Stream.concat(guest.addresses().stream(), guest.globalAddresses().stream())
                  .anyMatch(each -> each.cidr().startsWith(network));
          if (!has || !status().isBound()) {
            askAgain();
            return false;
          }
          return true;
        });
  }

  /** What it has written of its memory, in KiB, once it rests. */
  long ownAtRest() {
    Await.until("it rests", PATIENCE, () -> kib(RESIDENT) - kib(OWN) <= MOST_OF_FILE_AT_REST);
    return kib(OWN);
  }

  long own() {
    return kib(OWN);
  }

  private long kib(Pattern line) {
    var found = line.matcher(read("smaps_rollup"));
    if (!found.find()) {
      throw new AssertionError("no " + line);
    }
    return Long.parseLong(found.group(1));
  }

  private String read(String file) {
    return guest.run("cat", "/proc/" + client.pid() + "/" + file).orThrow().out();
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
