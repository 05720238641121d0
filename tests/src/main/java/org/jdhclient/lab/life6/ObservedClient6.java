package org.jdhclient.lab.life6;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.server.ServerProgram6;
import org.jdhclient.lab.server.Silence;

/** A client with dhclient's command line in a guest, each word and each call of its script kept. */
public final class ObservedClient6 {
  private static final String CALLS = "/run/calls";
  private static final String SCRIPT = "/run/script";
  private static final String CONFIGURATION = "/run/dhclient6.conf";
  private static final String LEASES = "/var/lib/dhcp/observed6.leases";
  private static final String PID_FILE = "/run/observed6.pid";

  /** Does what Debian's script does, and when that is done shows what it was given. */
  private static final String SPY =
      """
      #!/bin/sh
      number=$(ls %1$s | wc -l)
      env >%1$s/.part
      /sbin/dhclient-script
      status=$?
      mv %1$s/.part $(printf '%1$s/%%03d.%%s' "$number" "$reason")
      exit $status
      """;

  /** What Debian's file asks for, and how long. */
  private static final String ASKED =
      """
      request dhcp6.name-servers, dhcp6.domain-search, dhcp6.fqdn, dhcp6.sntp-servers;
      timeout %d;
      """;

  private final Lab lab;
  private final String program;
  private final Running server;
  private final Life6 life;
  private final List<CommandResult> runs = new ArrayList<>();
  private Running started;
  private Predicate<String> isLast = call -> false;

  private ObservedClient6(Lab lab, String program, Running server, Life6 life) {
    this.lab = lab;
    this.program = program;
    this.server = server;
    this.life = life;
  }

  /**
   * Returns what is seen of a life with a server.
   *
   * @param lab where nothing has happened yet
   * @param program dhclient or jdhclient
   */
  public static Observation6 observe(Lab lab, String program, ServerProgram6 server, Life6 life) {
    var running = lab.server(server, life.served());
    var client = new ObservedClient6(lab, program, running, life);
    client.prepare();
    life.live(client);
    return client.seen();
  }

  private void prepare() {
    var guest = lab.guest();
    guest.awaitLinkLocal();
    guest.run("mkdir", CALLS).orThrow();
    write(SCRIPT, SPY.formatted(CALLS));
    guest.run("chmod", "755", SCRIPT).orThrow();
    write(CONFIGURATION, ASKED.formatted(life.timeout()));
    guest.giveDuid(LEASES);
  }

  private void write(String path, String text) {
    try {
      Files.writeString(lab.guest().cell().file(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Lab lab() {
    return lab;
  }

  /** Runs it until it returns; it may go on in the background. */
  void run(String... flags) {
    runs.add(lab.guest().run(command(flags)));
  }

  /** Starts it in the foreground. */
  void start(String... flags) {
    var foreground = Stream.concat(Stream.of("-d"), Stream.of(flags));
    started = lab.startInGuest(command(foreground.toArray(String[]::new)));
  }

  private String[] command(String... flags) {
    var files = List.of("-cf", CONFIGURATION, "-sf", SCRIPT, "-lf", LEASES, "-pf", PID_FILE);
    return Stream.of(
            Stream.of(program, "-6", "-v"),
            Stream.of(flags),
            files.stream(),
            Stream.of(Guest.INTERFACE))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  /** Ends what was started, at once. */
  void kill() {
    started.close();
    keepStarted();
  }

  void silenceServer() {
    Silence.begin(lab.bridge());
  }

  /** Kea takes over, which knows no lease and has a DUID of its own. */
  void replaceServer() {
    server.close();
    lab.server(ServerProgram6.KEA, life.served());
  }

  void awaitCall(String reason) {
    Await.until(
        "a call for " + reason, () -> calls().stream().anyMatch(call -> call.endsWith(reason)));
  }

  /**
   * Until its script was called because a server has extended the lease, and the lease file has
   * that: ISC's client writes it before, ours after, and the time as whole seconds once more.
   */
  void awaitExtended(String reason) {
    awaitCall(reason);
    isLast = call -> call.endsWith(reason);
    Await.until(
        "what the server has extended is on record",
        () -> {
          long starts = starts(reason);
          var record = read(LEASES);
          return LongStream.rangeClosed(starts - 1, starts + 1)
              .anyMatch(second -> record.contains("starts " + second + ";"));
        });
  }

  private long starts(String reason) {
    return calls().stream()
        .filter(call -> call.endsWith(reason))
        .map(call -> Observation6.Call.parse(read(CALLS + "/" + call)).environment())
        .map(environment -> Long.parseLong(environment.get("new_life_starts")))
        .findFirst()
        .orElseThrow();
  }

  /** Until it has said this. */
  void awaitLine(String regex) {
    started.awaitLine(regex);
  }

  /** Until the lease file has a lease: who is killed before leaves none. */
  void awaitRecord() {
    Await.until(
        "a lease on record", () -> lab.guest().run("grep", "-q", "^lease6", LEASES).status() == 0);
  }

  private List<String> calls() {
    return lab.guest().run("ls", CALLS).orThrow().lines();
  }

  /** None that came after a lease was extended: on a busy machine it may be again by now. */
  private Stream<String> callsOfLife() {
    var calls = calls();
    var last = calls.stream().filter(isLast).findFirst();
    return calls.stream().limit(last.map(call -> calls.indexOf(call) + 1).orElse(calls.size()));
  }

  private Observation6 seen() {
    if (started != null && started.isAlive()) {
      keepStarted();
    }
    var guest = lab.guest();
    var environments =
        callsOfLife().map(call -> Observation6.Call.parse(read(CALLS + "/" + call))).toList();
    return new Observation6(
        runs,
        environments,
        read(LEASES),
        guest.globalAddresses().stream().map(address -> address.cidr()).toList(),
        guest.resolvConf());
  }

  /** What it has said so far, as if it had ended. */
  private void keepStarted() {
    var words = String.join("\n", started.lines()) + "\n";
    runs.add(new CommandResult(List.of(command("-d")), 0, words, ""));
  }

  private String read(String path) {
    return lab.guest().run("cat", path).orThrow().out();
  }
}
