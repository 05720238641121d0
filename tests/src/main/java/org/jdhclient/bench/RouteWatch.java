package org.jdhclient.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jdhclient.bench.client.Protocol;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.LabException;

/**
 * Sees from outside when a client has done its work: {@code ip monitor} listens on rtnetlink, and
 * gives each event the time at which it came.
 */
final class RouteWatch {
  /**
   * The client has done its work.
   *
   * @param at when, as {@link AddressEvents#bound} has it
   * @param cpuMicros what the client had used by then
   */
  record Bound(Instant at, long cpuMicros) {}

  /**
   * Clients set both at once. Who has only an address by then believed a neighbour, whose offer
   * names no router.
   */
  private static final Duration ROUTE_PATIENCE = Duration.ofSeconds(5);

  private final AddressEvents events;
  private final LongSupplier cpuMicros;
  private final CompletableFuture<Bound> bound = new CompletableFuture<>();
  private final CompletableFuture<Instant> usable = new CompletableFuture<>();
  private boolean awaitsRoute;

  private RouteWatch(Protocol protocol, LongSupplier cpuMicros) {
    this.events = new AddressEvents(protocol);
    this.cpuMicros = cpuMicros;
  }

  /**
   * Returns when it misses nothing more.
   *
   * @param cpuMicros is asked at the moment at which the client is bound
   */
  static RouteWatch on(Cell cell, Protocol protocol, LongSupplier cpuMicros) {
    var watch = new RouteWatch(protocol, cpuMicros);
    var ip = protocol.ipOption();
    var monitor =
        cell.start(
            watch::take, "env", "TZ=UTC", "ip", "-ts", ip, "-o", "monitor", "address", "route");
    var sign = protocol == Protocol.DHCPV4 ? "127.0.0.9/32" : "2001:db8:9::9/128";
    Await.until(
        "ip monitor is at work",
        () -> {
          cell.run("ip", "addr", "replace", sign, "dev", "lo").orThrow();
          cell.run("ip", "addr", "del", sign, "dev", "lo").orThrow();
          return monitor.lines().stream().anyMatch(line -> line.contains(sign));
        });
    return watch;
  }

  private void take(String line) {
    events.take(line);
    events.usable().ifPresent(usable::complete);
    if (events.bound().isPresent() && !bound.isDone()) {
      bound.complete(new Bound(events.bound().get(), cpuMicros.getAsLong()));
    } else if (!events.address().isEmpty() && !bound.isDone() && !awaitsRoute) {
      awaitsRoute = true;
      failWithoutRoute(events.address());
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
    var failure = new LabException(why);
    bound.completeExceptionally(failure);
    usable.completeExceptionally(failure);
  }

  /** Done once the client is bound. */
  CompletableFuture<Bound> bound() {
    return bound;
  }

  /** Done once the kernel lets the address be used. */
  CompletableFuture<Instant> usable() {
    return usable;
  }
}
