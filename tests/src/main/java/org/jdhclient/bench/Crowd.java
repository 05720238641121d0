package org.jdhclient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.result.Metric;
import org.jdhclient.bench.result.Sample;
import org.jdhclient.bench.result.Scenario;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;

/** Many guests on one bridge, whose clients start at the same moment. */
final class Crowd implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Waits for the lock on $1, and is then the client; $0 is where its words go. */
  private static final String START =
      """
      gate=$1; shift
      echo waits
      flock --shared "$gate" true
      exec "$@" >"$0" 2>&1
      """;

  /** Holds the lock on $0 until it is killed. */
  private static final String HOLD = "exec 9>\"$0\"; flock 9; echo held; exec sleep infinity";

  private final Contender contender;
  private final LxcBridge bridge = LxcBridge.open();
  private final List<Guest> guests = new ArrayList<>();

  private Crowd(Contender contender) {
    this.contender = contender;
  }

  /** Has this client get a lease in so many guests. */
  static Sample measure(Contender contender, int guests) {
    try (var crowd = new Crowd(contender)) {
      crowd.gather(guests);
      return Sample.of(values(crowd.start(), guests));
    } catch (LabException e) {
      return Sample.failed(e);
    } catch (IOException e) {
      return Sample.failed(e.getMessage());
    }
  }

  private void gather(int count) {
    contender.protocol().serve(bridge, Scenario.CROWD.dnsmasqOptions());
    for (int i = 0; i < count; i++) {
      var guest = contender.guest("ct" + i);
      guests.add(guest);
      bridge.plug(guest.cell(), mac(i));
      guest.run("ip", "link", "set", Guest.INTERFACE, "up").orThrow();
    }
    guests.forEach(contender.protocol()::makeReady);
  }

  /** A hardware address that no other of so many has. */
  static String mac(int number) {
    return "00:16:3e:00:01:%02x".formatted(number);
  }

  /** The milliseconds from the start until a guest is bound, of those that are in time. */
  private List<Double> start() throws IOException {
    var gate = Files.createTempFile("bench", ".gate");
    try {
      var held = close(gate);
      var watches = guests.stream().map(guest -> atGate(guest, gate)).toList();
      var start = Instant.now();
      held.close();
      return watches.stream().flatMap(each -> boundAfter(each, start).stream().boxed()).toList();
    } finally {
      Files.delete(gate);
    }
  }

  private Running close(Path gate) {
    var held = bridge.host().start("sh", "-c", HOLD, gate.toString());
    held.awaitLine("^held$");
    return held;
  }

  /** Returns when its client waits at the gate. */
  private RouteWatch atGate(Guest guest, Path gate) {
    var watch = RouteWatch.on(guest.cell(), contender.protocol(), () -> 0);
    var waiting =
        Stream.of("bash", "-c", START, "/run/" + contender.protocol() + ".log", gate.toString());
    var command = Stream.concat(waiting, contender.command().stream());
    guest.cell().start(command.toArray(String[]::new)).awaitLine("^waits$");
    return watch;
  }

  private static OptionalDouble boundAfter(RouteWatch watch, Instant start) {
    try {
      var left = PATIENCE.minus(Duration.between(start, Instant.now()));
      var bound = watch.bound().get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
      return OptionalDouble.of(Duration.between(start, bound.at()).toNanos() / 1e6);
    } catch (TimeoutException | ExecutionException e) {
      return OptionalDouble.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /**
   * @param boundMillis of those that are bound, in any order
   * @param guests how many there are
   */
  static Map<Metric, Double> values(List<Double> boundMillis, int guests) {
    var sorted = boundMillis.stream().sorted().toList();
    var values = new EnumMap<Metric, Double>(Metric.class);
    values.put(Metric.CROWD_BOUND, (double) sorted.size());
    int half = (guests + 1) / 2;
    if (sorted.size() >= half) {
      values.put(Metric.CROWD_HALF, sorted.get(half - 1));
    }
    if (sorted.size() == guests) {
      values.put(Metric.CROWD_LAST, sorted.get(guests - 1));
    }
    return values;
  }

  @Override
  public void close() {
    guests.forEach(Guest::close);
    bridge.close();
  }
}
