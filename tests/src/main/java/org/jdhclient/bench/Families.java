package org.jdhclient.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Contenders;
import org.jdhclient.bench.client.Protocol;
import org.jdhclient.bench.result.Sample;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;

/** What a client's two processes, one a family, take in one guest beside one of them alone. */
final class Families {
  /**
   * What all processes of a guest take.
   *
   * @param bound right after the lease
   * @param rested after a rest
   */
  record Residents(Meter.Memory bound, Meter.Memory rested) {}

  private static final List<Set<Protocol>> KINDS =
      List.of(
          EnumSet.of(Protocol.DHCPV4), EnumSet.of(Protocol.DHCPV6), EnumSet.allOf(Protocol.class));

  /** The columns. */
  private static final List<ToDoubleFunction<Residents>> FIGURES =
      List.of(
          each -> each.bound().rss(),
          each -> each.bound().pss(),
          each -> each.bound().privateDirty(),
          each -> each.rested().pss(),
          each -> each.rested().privateDirty());

  private Families() {}

  /** Measured once; nothing where one family alone is asked for. */
  static String measure(Set<Protocol> asked) {
    if (asked.size() < Protocol.values().length) {
      return "";
    }
    // Both clients at the same time, for they share no pages.
    var lines =
        Stream.of(Contender.REFERENCE, Contender.OURS)
            .map(name -> CompletableFuture.supplyAsync(() -> lines(name)))
            .toList();
    return "### families: DHCPv4 and DHCPv6 in one guest; ratio: both to the larger alone\n\n"
        + "| KiB | RSS | PSS | private dirty | PSS after a rest | private dirty after a rest |\n"
        + "|---|---|---|---|---|---|\n"
        + lines.get(0).join()
        + lines.get(1).join();
  }

  private static String lines(String name) {
    try {
      return table(name, KINDS.stream().map(kind -> residents(name, kind)).toList());
    } catch (LabException e) {
      return "| " + name + " | " + Sample.failed(e).failure() + " |\n";
    }
  }

  /**
   * @param measured in the order: DHCPv4 alone, DHCPv6 alone, both
   */
  static String table(String name, List<Residents> measured) {
    var table = new StringBuilder();
    for (int i = 0; i < KINDS.size(); i++) {
      table.append("| %s, %s |".formatted(name, title(KINDS.get(i))));
      for (var figure : FIGURES) {
        table.append(' ').append(cell(figure, measured, i)).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String title(Set<Protocol> kind) {
    return kind.size() > 1 ? "both" : kind.iterator().next().title() + " alone";
  }

  private static String cell(ToDoubleFunction<Residents> figure, List<Residents> measured, int i) {
    var value = figure.applyAsDouble(measured.get(i));
    var larger =
        Math.max(figure.applyAsDouble(measured.get(0)), figure.applyAsDouble(measured.get(1)));
    return KINDS.get(i).size() == 1
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.0f **%.2fx**", value, value / larger);
  }

  private static Residents residents(String name, Set<Protocol> kind) {
    try (var bridge = LxcBridge.open();
        var guest = Contenders.of(name, Protocol.DHCPV4).guest("ct1")) {
      Dnsmasq.startForBothFamilies(bridge, "--no-ping");
      bridge.plug(guest.cell(), Guest.MAC);
      Protocol.DHCPV6.makeReady(guest);
      return residents(name, kind, guest);
    }
  }

  private static Residents residents(String name, Set<Protocol> kind, Guest guest) {
    var runs = new ArrayList<Run>();
    try {
      kind.forEach(protocol -> runs.add(Run.start(guest, Contenders.of(name, protocol))));
      runs.forEach(Families::settle);
      var bound = all(runs);
      LockSupport.parkNanos(Run.REST.toNanos());
      return new Residents(bound, all(runs));
    } finally {
      runs.forEach(Run::close);
    }
  }

  private static void settle(Run run) {
    var failure = run.settle().failure();
    if (!failure.isEmpty()) {
      throw new LabException(failure);
    }
  }

  private static Meter.Memory all(List<Run> runs) {
    return runs.stream().map(Run::memory).reduce(Meter.Memory.NONE, Meter.Memory::plus);
  }
}
