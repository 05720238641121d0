package org.jdhclient.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;

/** A guest, and a server whose first and second offer differ: where one fault is tried. */
final class Bed implements AutoCloseable {
  /** A client that asks, is not answered and gives up takes a minute; on a busy machine. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** In proc(5)'s status: no zombie, or one whose other threads still run. */
  private static final Pattern ALIVE =
      Pattern.compile("(?m)^(State:\\t[^ZX]|Threads:\\t(?![01]$))");

  private static final String LOG = "/run/strace";

  /** So much of a text that is written, as is enough to know a line of the client's by. */
  private static final String SHOWN = "64";

  private final LxcBridge bridge = LxcBridge.open();
  private final Guest guest = Guest.open("ct1");
  private final List<Running> followed = new ArrayList<>();
  private final Subject subject;
  private Dnsmasq server;

  Bed(Subject subject) {
    this.subject = subject;
    bridge.plug(guest.cell(), Guest.MAC);
    server = subject.serve(bridge, options(Terms.FIRST));
  }

  private String[] options(Terms terms) {
    var options = new ArrayList<>(terms.options(subject));
    options.add("--no-ping");
    return options.toArray(String[]::new);
  }

  Subject subject() {
    return subject;
  }

  Guest guest() {
    return guest;
  }

  Dnsmasq server() {
    return server;
  }

  /** From now on the server offers something else. */
  void changeTerms() {
    server = server.restart(Dnsmasq.Service.LXC.range(), options(Terms.SECOND));
  }

  /** Runs the command to its end; its client in the background goes on. */
  CommandResult jdhclient(String... arguments) {
    var command = subject.command(List.of(arguments));
    var running = guest.cell().start(command.toArray(String[]::new));
    followed.add(running);
    int status = running.awaitExit(PATIENCE);
    return new CommandResult(command, status, String.join("\n", running.lines()), "");
  }

  /** Runs the command under strace until it has ended. */
  Trace traced(List<String> expressions, List<String> arguments) {
    var command = strace(expressions);
    command.addAll(subject.command(arguments));
    var strace = guest.cell().start(command.toArray(String[]::new));
    followed.add(strace);
    Await.until("the command has ended", PATIENCE, () -> trace().isFirstOver());
    return endOf(strace);
  }

  /** Has the client in the background renew under strace; waits until it does nothing more. */
  Trace tracedRenewal(List<String> expressions) {
    var pid = guest.run("cat", subject.pidFile()).orThrow().out().strip();
    var command = strace(expressions);
    command.addAll(List.of("-p", pid));
    var strace = guest.cell().start(command.toArray(String[]::new));
    followed.add(strace);
    Await.until("it is traced", () -> isTraced(pid));
    guest.run("kill", "-HUP", pid).orThrow();
    var seen = new Growth();
    Await.until("it has renewed and rests, or has ended", () -> seen.hasEnded(trace().text()));
    return endOf(strace);
  }

  private static List<String> strace(List<String> expressions) {
    var command = new ArrayList<>(List.of("strace", "-f", "-I2", "-s", SHOWN, "-o", LOG));
    command.addAll(List.of("-e", "trace=" + Call.allTraced()));
    expressions.forEach(expression -> command.addAll(List.of("-e", expression)));
    return command;
  }

  private boolean isTraced(String pid) {
    return guest.run("cat", "/proc/" + pid + "/status").out().matches("(?s).*TracerPid:\t[1-9].*");
  }

  private Trace trace() {
    return new Trace(guest.run("cat", LOG).out());
  }

  /**
   * Lets go of what is still traced, if anything is: it goes on by itself.
   *
   * <p>strace is killed and not told to end. If it was, it would wait for the first thread of a
   * process that is just dying, and of that thread the kernel tells nothing before strace has asked
   * for the others: neither would ever end. What a killed tracer leaves, the kernel lets go of.
   */
  private Trace endOf(Running strace) {
    strace.close();
    Await.until("the dead hold nothing any more", () -> areOver(trace().dead()));
    return trace();
  }

  private boolean areOver(List<String> threads) {
    var files = threads.stream().map(thread -> "/proc/" + thread + "/status");
    var command = Stream.concat(Stream.of("cat", "/dev/null"), files);
    return !ALIVE.matcher(guest.run(command.toArray(String[]::new)).out()).find();
  }

  /** All that the clients said. */
  String story() {
    return String.join("\n", followed.stream().map(Running::toString).toList());
  }

  @Override
  public void close() {
    guest.close();
    bridge.close();
  }
}
