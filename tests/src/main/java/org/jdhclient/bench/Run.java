package org.jdhclient.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Protocol;
import org.jdhclient.bench.result.Metric;
import org.jdhclient.bench.result.Sample;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;

/** One run of one client in a guest, from its start until all that it began has ended. */
final class Run implements AutoCloseable {
  /** Time to bind, for the slowest client in the slowest scenario and on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A client on an idle machine needs two; after four, an address is announced once more. */
  private static final Duration SETTLING = Duration.ofMillis(500);

  /** A client gives back what it does not need when it has had nothing to do for a while. */
  static final Duration REST = Duration.ofSeconds(30);

  /** $1 is the group's entrance, $2 where its words go; the rest is the client's command. */
  private static final String START =
      """
      echo $$ >"$1"; log=$2; shift 2
      read -r _ _ _ _ tasks </proc/loadavg
      echo "start $EPOCHREALTIME $tasks"
      "$@" >"$log" 2>&1
      echo "end $EPOCHREALTIME $?"
      """;

  private static final Pattern END = Pattern.compile("^end (\\d+)\\.(\\d+) (\\d+)$");

  private final Guest guest;
  private final Contender contender;
  private final String log;
  private final Meter meter;
  private final RouteWatch watch;
  private final Running shell;
  private final Instant start;
  private final long tasksBefore;

  private Run(Guest guest, Contender contender, Meter meter) {
    this.guest = guest;
    this.contender = contender;
    this.log = "/run/" + contender.protocol() + ".log";
    this.meter = meter;
    this.watch = RouteWatch.on(guest.cell(), contender.protocol(), meter::cpuMicros);
    var command =
        Stream.concat(
            Stream.of("bash", "-c", START, "bash", meter.entrance(), log),
            contender.command().stream());
    this.shell = guest.cell().start(this::noteFailure, command.toArray(String[]::new));
    var started = shell.awaitLine("^start (\\d+)\\.(\\d+) (\\d+)$");
    this.start = instant(started.group(1), started.group(2));
    this.tasksBefore = Long.parseLong(started.group(3));
  }

  static Run start(Guest guest, Contender contender) {
    return new Run(guest, contender, Meter.open(guest.cell()));
  }

  /** A client that has given up will not be bound, and nobody is to wait for it. */
  private void noteFailure(String line) {
    var end = END.matcher(line);
    if (end.matches() && !end.group(3).equals("0")) {
      watch.fail("ends with status " + end.group(3) + ": " + words("head"));
    }
  }

  private static Instant instant(String seconds, String micros) {
    return Instant.ofEpochSecond(Long.parseLong(seconds), Long.parseLong(micros) * 1000);
  }

  /**
   * Waits until the client is bound, its command has returned, and it has settled; one that does
   * not settle is measured nevertheless, and the sample says so.
   *
   * @throws LabException if it is not bound, or its command does not return
   */
  Sample settle() {
    var values = new EnumMap<Metric, Double>(Metric.class);
    var bound = await(watch.bound(), "bound");
    values.put(Metric.BOUND, millis(bound.at()));
    values.put(Metric.CPU_BOUND, bound.cpuMicros() / 1000.0);
    if (!contender.is(Contender.Habit.STAYS)) {
      values.put(Metric.RETURNS, millis(returned()));
    }
    if (contender.protocol() == Protocol.DHCPV6) {
      values.put(Metric.USABLE, millis(await(watch.usable(), "address usable")));
    }
    boolean settled = Settling.await(meter::cpuMicros, SETTLING);
    values.put(Metric.CPU_SETTLED, cpuMillis());
    values.put(Metric.TASKS, (double) tasks());
    var memory = memory();
    values.put(Metric.RSS, memory.rss());
    values.put(Metric.PSS, memory.pss());
    values.put(Metric.PRIVATE_DIRTY, memory.privateDirty());
    return new Sample(values, settled ? "" : "measured before it had settled");
  }

  /** Waits, and looks at what is left of the client's memory. */
  Map<Metric, Double> rest() {
    LockSupport.parkNanos(REST.toNanos());
    var memory = memory();
    return Map.of(
        Metric.PSS_RESTED, memory.pss(), Metric.PRIVATE_DIRTY_RESTED, memory.privateDirty());
  }

  private <T> T await(CompletableFuture<T> event, String name) {
    try {
      return event.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new LabException(
          "not %s within %d s: %s".formatted(name, PATIENCE.toSeconds(), words("tail")), e);
    } catch (ExecutionException e) {
      throw new LabException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /** When the command had ended. */
  Instant returned() {
    var ended = shell.awaitLine(END.pattern(), PATIENCE);
    if (!ended.group(3).equals("0")) {
      throw new LabException("ends with status " + ended.group(3) + ": " + words("tail"));
    }
    return instant(ended.group(1), ended.group(2));
  }

  double cpuMillis() {
    return meter.cpuMicros() / 1000.0;
  }

  Meter.Memory memory() {
    return meter.memoryWithout(shell.pid());
  }

  /** The kernel's last number for a task, less this question's own. */
  private long tasks() {
    var loadavg = guest.run("cat", "/proc/loadavg").orThrow().out().strip().split(" ");
    return Long.parseLong(loadavg[4]) - 1 - tasksBefore;
  }

  /** What the client has sent, as captured at the bridge's port. */
  Map<Metric, Double> packets(Capture capture) {
    var values = new EnumMap<Metric, Double>(Metric.class);
    var sent = contender.protocol().sent(capture).stream().filter(start::isBefore).toList();
    values.put(Metric.PACKETS, (double) sent.size());
    sent.stream().findFirst().ifPresent(first -> values.put(Metric.FIRST_PACKET, millis(first)));
    return values;
  }

  private double millis(Instant when) {
    return Duration.between(start, when).toNanos() / 1e6;
  }

  /**
   * A line of what the client has said.
   *
   * @param end {@code head} for the first, {@code tail} for the last
   */
  private String words(String end) {
    return guest.run(end, "-n", "1", log).out().strip();
  }

  /** Ends the client at once, as a loss of power would. */
  @Override
  public void close() {
    meter.close();
  }
}
