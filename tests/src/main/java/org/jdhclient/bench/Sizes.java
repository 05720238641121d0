package org.jdhclient.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.LabException;
import org.jdhclient.lab.LxcBridge;

/** What many clients on one machine take each, and what a JVM takes for an interface more. */
final class Sizes {
  private static final int CROWD = 20;
  private static final int INTERFACES = 100;

  /** A client in memory gives back what it does not need when it has had nothing to do for 10 s. */
  private static final Duration SETTLING = Duration.ofSeconds(20);

  private Sizes() {}

  /** Measured once: memory hardly varies. A client that cannot do it says why in its line. */
  static String measure() {
    return "### sizes: memory when there are many, "
        + SETTLING.toSeconds()
        + " s after the last has its lease\n\n| what | PSS each, KiB |\n|---|---|\n"
        + line(CROWD + " dhclient", () -> crowd(Contender.DHCLIENT))
        + line(CROWD + " jdhclient", () -> crowd(Contender.JDHCLIENT))
        + line(CROWD + " jdhclient --resident", () -> crowd(Contender.RESIDENT))
        + line(
            "an interface more in one jdhclient --resident, of " + INTERFACES,
            Sizes::anInterfaceMore);
  }

  private static String line(String what, Supplier<Double> size) {
    String shown;
    try {
      shown = String.format(Locale.ROOT, "%.1f", size.get());
    } catch (LabException e) {
      shown = e.getMessage().lines().findFirst().orElse("failed");
    }
    return "| " + what + " | " + shown + " |\n";
  }

  /** Each in a guest of its own. */
  private static double crowd(Contender contender) {
    var guests = new ArrayList<Guest>();
    try (var bridge = LxcBridge.open()) {
      bridge.dnsmasq("--no-ping");
      var runs = new ArrayList<Run>();
      for (int i = 0; i < CROWD; i++) {
        var guest = Guest.open("ct" + i);
        guests.add(guest);
        bridge.plug(guest.cell(), mac(i));
        runs.add(Run.start(guest, contender));
        runs.get(i).returned();
      }
      LockSupport.parkNanos(SETTLING.toNanos());
      return runs.stream().mapToDouble(run -> run.memory().pss()).sum() / CROWD;
    } finally {
      guests.forEach(Guest::close);
    }
  }

  private static double anInterfaceMore() {
    return (withInterfaces(INTERFACES) - withInterfaces(1)) / (INTERFACES - 1);
  }

  private static double withInterfaces(int count) {
    var names = IntStream.range(0, count).mapToObj(i -> "eth" + i).toList();
    try (var bridge = LxcBridge.open();
        var guest = Guest.open("ct1")) {
      bridge.dnsmasq("--no-ping");
      for (int i = 0; i < count; i++) {
        bridge.plug(guest.cell(), names.get(i), mac(i));
      }
      return bound(guest, names);
    }
  }

  private static double bound(Guest guest, List<String> interfaces) {
    try (var run = Run.start(guest, Contender.RESIDENT.on(interfaces))) {
      run.returned();
      Await.until("every interface has an address", () -> addresses(guest) == interfaces.size());
      LockSupport.parkNanos(SETTLING.toNanos());
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
}
