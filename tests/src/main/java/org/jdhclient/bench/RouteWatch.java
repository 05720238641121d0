package org.jdhclient.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.LabException;

/**
 * Sees from outside when a client has done its work: {@code ip monitor} listens on rtnetlink, and
 * gives each event the time at which it came.
 */
final class RouteWatch {
  /**
   * Address and default route are both there.
   *
   * @param at when the later of them came
   * @param cpuMicros what the client had used by then
   */
  record Bound(Instant at, long cpuMicros) {}

  private static final Pattern EVENT =
      Pattern.compile(
          "^\\[(?<time>[-0-9T:.]+)\\] *"
              + "(?:\\d+: eth0 +inet (?<address>[0-9.]+)|(?<route>default via \\S+ dev eth0))");

  /**
   * Clients set both at once. Who has only an address by then believed a neighbour, whose offer
   * names no router.
   */
  private static final Duration ROUTE_PATIENCE = Duration.ofSeconds(5);

  private final LongSupplier cpuMicros;
  private final CompletableFuture<Bound> bound = new CompletableFuture<>();
  private boolean hasAddress;
  private boolean hasRoute;

  private RouteWatch(LongSupplier cpuMicros) {
    this.cpuMicros = cpuMicros;
  }

  /**
   * Returns when it misses nothing more.
   *
   * @param cpuMicros is asked at the moment at which the client is bound
   */
  static RouteWatch on(Cell cell, LongSupplier cpuMicros) {
    var watch = new RouteWatch(cpuMicros);
    var monitor =
        cell.start(
            watch::take, "env", "TZ=UTC", "ip", "-ts", "-4", "-o", "monitor", "address", "route");
    Await.until(
        "ip monitor is at work",
        () -> {
          cell.run("ip", "addr", "replace", "127.0.0.9/32", "dev", "lo").orThrow();
          cell.run("ip", "addr", "del", "127.0.0.9/32", "dev", "lo").orThrow();
          return monitor.lines().stream().anyMatch(line -> line.contains("127.0.0.9"));
        });
    return watch;
  }

  private void take(String line) {
    var event = EVENT.matcher(line);
    if (!event.find() || bound.isDone()) {
      return;
    }
    if (event.group("address") != null && !hasAddress) {
      hasAddress = true;
      failWithoutRoute(event.group("address"));
    }
    hasRoute |= event.group("route") != null;
    if (hasAddress && hasRoute) {
      var time = LocalDateTime.parse(event.group("time")).toInstant(ZoneOffset.UTC);
      bound.complete(new Bound(time, cpuMicros.getAsLong()));
    }
  }

  private void failWithoutRoute(String address) {
    var later =
        CompletableFuture.delayedExecutor(
            ROUTE_PATIENCE.toSeconds(), TimeUnit.SECONDS, Runnable::run);
    later.execute(() -> fail("has the address " + address + ", and no default route"));
  }

  /** Who waits for the client to be bound is told that it will not be, unless it is. */
  void fail(String why) {
    bound.completeExceptionally(new LabException(why));
  }

  /** Done once the client is bound. */
  CompletableFuture<Bound> bound() {
    return bound;
  }
}
