package org.jdhclient.packetfuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jdhclient.address.Family;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.hostile.Flood;
import org.jdhclient.lab.hostile.MutatingNeighbour;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;

/**
 * Has a client of either family get a lease, then stand mutated replies, then get a lease again;
 * and prints what it holds before and after.
 *
 * <p>Ends with status 0 if all was as it has to be, with 1 if not, and with 2 if the arguments are
 * not understood.
 */
public final class PacketFuzz {
  /** What a client may hold more of afterwards, in KiB: no packet leaves a thing. */
  private static final long MOST_GROWTH_KIB = 256;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /** For so long at most nothing may reach it. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Family family;
  private final FuzzArguments arguments;
  private final List<String> complaints = new ArrayList<>();

  private PacketFuzz(Family family, FuzzArguments arguments) {
    this.family = family;
    this.arguments = arguments;
  }

  public static void main(String[] arguments) {
    try {
      var parsed = FuzzArguments.parse(List.of(arguments));
      System.out.println("the " + Installation.underTest().form() + " form");
      int complaints = 0;
      for (var family : Family.values()) {
        complaints += new PacketFuzz(family, parsed).run();
      }
      System.exit(complaints == 0 ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("tests/hostile: " + e.getMessage());
      System.exit(2);
    }
  }

  /** How much was not as it has to be. */
  private int run() {
    try (var bridge = LxcBridge.open();
        var neighbour = Cell.open("rogue")) {
      bridge.plug(neighbour, Flood.MAC);
      neighbour.run("ip", "link", "set", Guest.INTERFACE, "up").orThrow();
      var server = server(bridge);
      try (var victim = new Victim(family, bridge)) {
        live(victim, server, bridge, neighbour);
        if (!complaints.isEmpty()) {
          System.out.println(victim.story());
        }
      }
    }
    complaints.forEach(complaint -> System.out.println("NOT SO: " + complaint));
    return complaints.size();
  }

  private void live(Victim victim, Dnsmasq server, LxcBridge bridge, Cell neighbour) {
    victim.awaitLeaseOf(network());
    long own = victim.ownAtRest();
    int descriptors = victim.files().size();
    server.stop();

    long received = pelt(victim, neighbour);

    if (victim.isAlive()) {
      server(bridge);
      victim.flap();
      victim.awaitLeaseOf(network());
      long ownAfter = victim.ownAtRest();
      int descriptorsAfter = victim.files().size();
      System.out.printf(
          "%s: %d packets; private dirty at rest %d KiB before, %d after; descriptors %d, %d%n",
          family, received, own, ownAfter, descriptors, descriptorsAfter);
      demand(ownAfter <= own + MOST_GROWTH_KIB, "it holds more than before");
      demand(descriptorsAfter <= descriptors, "descriptors are left open: " + victim.files());
    }
  }

  private static Dnsmasq server(LxcBridge bridge) {
    return Dnsmasq.startForBothFamilies(bridge, "--no-ping");
  }

  private String network() {
    return family == Family.V4 ? "10.0.3." : "2001:db8:";
  }

  private void demand(boolean holds, String what) {
    if (!holds) {
      complaints.add(family + ": " + what);
    }
  }

  /** Goes on until so many packets have reached the client, and returns how many they were. */
  private long pelt(Victim victim, Cell neighbour) {
    victim.flap();
    long first = victim.status().received();
    long received = 0;
    var grown = Instant.now();
    var program = MutatingNeighbour.class;
    try (var sender = neighbour.startJava(program, family.name(), "" + arguments.seed())) {
      sender.awaitLine("^ready$");
      while (received < arguments.packets() && victim.isAlive()) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        var status = victim.status();
        long now = status.received() - first;
        if (now > received) {
          received = now;
          grown = Instant.now();
          System.out.printf("%s: %d packets, %d KiB%n", family, received, victim.own());
        }
        if (status.isBound()) {
          victim.flap();
        }
        if (grown.plus(PATIENCE).isBefore(Instant.now())) {
          complaints.add(family + ": no packet reaches it any more: " + status.json());
          return received;
        }
      }
    }
    demand(victim.isAlive(), "it has ended");
    return received;
  }
}
