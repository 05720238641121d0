package org.jdhclient.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.debian.JdhclientPackage;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;

/**
 * What many clients on one machine take each, what an interface more takes in one process, and how
 * large the packages are.
 */
final class Sizes {
  private static final int CROWD = 20;
  private static final int INTERFACES = 100;

  private Sizes() {}

  /** Measured once: memory hardly varies. A client that cannot do it says why in its line. */
  static String measure() {
    var ours = JdhclientPackage.of(Installation.underTest());
    return "### sizes: memory after %d s of rest, and on the disk\n\n"
            .formatted(Run.REST.toSeconds())
        + "| KiB | dhclient | jdhclient |\n|---|---|---|\n"
        + line(
            "PSS of one of " + CROWD,
            () -> crowd(Contender.DHCLIENT),
            () -> crowd(Contender.JDHCLIENT))
        + line(
            "PSS of an interface more in one process, of " + INTERFACES,
            () -> anInterfaceMore(Contender.DHCLIENT),
            () -> anInterfaceMore(Contender.JDHCLIENT))
        + line("package", () -> ofDebian("Size") / 1024, () -> kib(ours))
        + line(
            "installed",
            () -> ofDebian("Installed-Size"),
            () -> number(ours.field("Installed-Size")));
  }

  private static String line(String what, Supplier<Double> dhclient, Supplier<Double> jdhclient) {
    return "| " + what + " | " + shown(dhclient) + " | " + shown(jdhclient) + " |\n";
  }

  private static String shown(Supplier<Double> size) {
    try {
      return String.format(Locale.ROOT, "%.1f", size.get());
    } catch (LabException e) {
      return e.getMessage().lines().findFirst().orElse("failed");
    }
  }

  /** Each in a guest of its own. */
  private static double crowd(Contender contender) {
    var guests = new ArrayList<Guest>();
    try (var bridge = LxcBridge.open()) {
      Dnsmasq.start(bridge, "--no-ping");
      var runs = new ArrayList<Run>();
      for (int i = 0; i < CROWD; i++) {
        var guest = contender.guest("ct" + i);
        guests.add(guest);
        bridge.plug(guest.cell(), mac(i));
        runs.add(Run.start(guest, contender));
        runs.get(i).returned();
      }
      LockSupport.parkNanos(Run.REST.toNanos());
      return runs.stream().mapToDouble(run -> run.memory().pss()).sum() / CROWD;
    } finally {
      guests.forEach(Guest::close);
    }
  }

  private static double anInterfaceMore(Contender contender) {
    return (withInterfaces(INTERFACES, contender) - withInterfaces(1, contender))
        / (INTERFACES - 1);
  }

  private static double withInterfaces(int count, Contender contender) {
    var names = IntStream.range(0, count).mapToObj(i -> "eth" + i).toList();
    try (var bridge = LxcBridge.open();
        var guest = contender.guest("ct1")) {
      Dnsmasq.start(bridge, "--no-ping");
      for (int i = 0; i < count; i++) {
        bridge.plug(guest.cell(), names.get(i), mac(i));
      }
      return bound(guest, contender, names);
    }
  }

  private static double bound(Guest guest, Contender contender, List<String> interfaces) {
    try (var run = Run.start(guest, contender.on(interfaces))) {
      run.returned();
      Await.until("every interface has an address", () -> addresses(guest) == interfaces.size());
      LockSupport.parkNanos(Run.REST.toNanos());
      return run.memory().pss();
    }
  }

  private static int addresses(Guest guest) {
    var shown = guest.run("ip", "-4", "-oneline", "addr", "show", "scope", "global");
    return shown.orThrow().lines().size();
  }

  private static String mac(int number) {
    return "00:16:3e:00:01:%02x".formatted(number);
  }

  /** What apt says of ISC's package. */
  private static double ofDebian(String field) {
    try (var guest = Guest.open("apt")) {
      return guest
          .run("apt-cache", "--no-all-versions", "show", "isc-dhcp-client")
          .orThrow()
          .lines()
          .stream()
          .filter(line -> line.startsWith(field + ": "))
          .mapToDouble(line -> number(line.substring(field.length() + 2)))
          .findFirst()
          .orElseThrow(() -> new LabException("apt knows no " + field));
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text.strip());
  }

  private static double kib(JdhclientPackage ours) {
    return ours.archive().toFile().length() / 1024.0;
  }
}
