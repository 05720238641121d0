package org.jdhclient.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.debian.JdhclientPackage;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;

/**
 * What many clients on one machine take each, what an interface more takes in one process, and how
 * large the packages are.
 */
final class Sizes {
  private static final int CROWD = 20;
  private static final int INTERFACES = 100;

  private Sizes() {}

  /** Measured once: memory hardly varies. A client that cannot do it says why in its line. */
  static String measure(Set<Protocol> protocols) {
    var table = new StringBuilder();
    table.append("### sizes: memory after %d s of rest, and on the disk%n%n".formatted(seconds()));
    table.append("| KiB | dhclient | jdhclient |\n|---|---|---|\n");
    for (var protocol : new TreeSet<>(protocols)) {
      table.append(line("PSS of one of " + CROWD, protocol, Sizes::crowd));
      table.append(
          line(
              "PSS of an interface more in one process, of " + INTERFACES,
              protocol,
              Sizes::anInterfaceMore));
    }
    return table.append(packages()).toString();
  }

  private static long seconds() {
    return Run.REST.toSeconds();
  }

  /** Both clients at the same time, for most of it is waiting, and they share no pages. */
  private static String line(String what, Protocol protocol, ToDoubleFunction<Contender> measure) {
    var cells =
        Stream.of(Contender.REFERENCE, Contender.OURS)
            .map(name -> Contenders.of(name, protocol))
            .map(
                each ->
                    CompletableFuture.supplyAsync(() -> shown(() -> measure.applyAsDouble(each))))
            .toList();
    return line(what + ", " + protocol.title(), cells.get(0)::join, cells.get(1)::join);
  }

  private static String packages() {
    var ours = JdhclientPackage.of(Installation.underTest());
    return line("package", () -> shown(() -> ofDebian("Size") / 1024), () -> shown(() -> kib(ours)))
        + line(
            "installed",
            () -> shown(() -> ofDebian("Installed-Size")),
            () -> shown(() -> number(ours.field("Installed-Size"))));
  }

  private static String line(String what, Supplier<String> dhclient, Supplier<String> jdhclient) {
    return "| " + what + " | " + dhclient.get() + " | " + jdhclient.get() + " |\n";
  }

  private static String shown(DoubleSupplier size) {
    try {
      return String.format(Locale.ROOT, "%.1f", size.getAsDouble());
    } catch (LabException e) {
      return e.getMessage().lines().findFirst().orElse("failed");
    }
  }

  /** Each in a guest of its own. */
  private static double crowd(Contender contender) {
    var guests = new ArrayList<Guest>();
    try (var bridge = LxcBridge.open()) {
      contender.protocol().serve(bridge, "--no-ping");
      for (int i = 0; i < CROWD; i++) {
        var guest = contender.guest("ct" + i);
        guests.add(guest);
        bridge.plug(guest.cell(), Crowd.mac(i));
        guest.run("ip", "link", "set", Guest.INTERFACE, "up").orThrow();
      }
      guests.forEach(contender.protocol()::makeReady);
      var runs = guests.stream().map(guest -> Run.start(guest, contender)).toList();
      runs.forEach(Run::returned);
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
      contender.protocol().serve(bridge, "--no-ping");
      for (int i = 0; i < count; i++) {
        bridge.plug(guest.cell(), names.get(i), Crowd.mac(i));
        guest.run("ip", "link", "set", names.get(i), "up").orThrow();
      }
      names.forEach(name -> contender.protocol().makeReady(guest, name));
      return bound(guest, contender, names);
    }
  }

  private static double bound(Guest guest, Contender contender, List<String> interfaces) {
    try (var run = Run.start(guest, contender.on(interfaces))) {
      run.returned();
      Await.until(
          "every interface has an address",
          () -> addresses(guest, contender.protocol()) == interfaces.size());
      LockSupport.parkNanos(Run.REST.toNanos());
      return run.memory().pss();
    }
  }

  private static int addresses(Guest guest, Protocol protocol) {
    var shown = guest.run("ip", protocol.ipOption(), "-oneline", "addr", "show", "scope", "global");
    return shown.orThrow().lines().size();
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
