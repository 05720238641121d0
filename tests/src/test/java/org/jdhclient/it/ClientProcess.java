package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.Running;

/**
 * A client under test, as ps shows it; one that has ended is none. In the background that is its
 * sleeper, whether it has a JVM as its child or naps.
 *
 * @param terminal {@code ?} for none
 */
record ClientProcess(long pid, long parent, long session, String terminal) {
  private static final String PID_FILE = "/run/dhclient.pid";
  private static final String PROGRAM = "org.jdhclient.linux.cli.Main";
  private static final String SLEEPER = "/share/jdhclient/sleeper ";

  static List<ClientProcess> allIn(Guest guest) {
    var all = HostProcess.allIn(guest);
    var sleepers = all.stream().filter(each -> each.runs(SLEEPER)).map(HostProcess::pid).toList();
    return all.stream()
        .filter(each -> each.runs(SLEEPER) || each.runs(PROGRAM))
        .filter(each -> !sleepers.contains(each.parent()))
        .map(each -> new ClientProcess(each.pid(), each.parent(), each.session(), each.terminal()))
        .toList();
  }

  /** Waits until there is just one, and it is the one in the pid file. */
  static ClientProcess awaitOnly(Guest guest) {
    Await.until(
        "one client, and its pid file",
        () -> {
          var all = allIn(guest);
          return all.size() == 1 && inPidFile(guest).equals(Long.toString(all.get(0).pid()));
        });
    return allIn(guest).get(0);
  }

  /** What the pid file says; empty if there is none. */
  static String inPidFile(Guest guest) {
    return guest.run("cat", PID_FILE).out().strip();
  }

  static void assertNone(Guest guest) {
    assertThat(allIn(guest)).isEmpty();
    assertThat(guest.run("ls", PID_FILE).status()).as("no pid file").isNotZero();
  }

  /** Starts a client that gets a lease, and goes on with it in the background. */
  static ClientProcess bound(Lab lab) {
    assertBound(lab.jdhclient("-v", "eth0"));
    return awaitOnly(lab.guest());
  }

  private static void assertBound(Running client) {
    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(client.lines()).last().asString().startsWith("bound to ");
  }

  /** Its JVM, or what makes it wait for one. */
  List<HostProcess> children(Guest guest) {
    return HostProcess.allIn(guest).stream().filter(each -> each.parent() == pid).toList();
  }

  boolean isNapping(Guest guest) {
    var children = children(guest);
    return children.size() == 1 && children.get(0).runs("sleep ");
  }

  boolean hasJvm(Guest guest) {
    return children(guest).stream().anyMatch(child -> child.runs(PROGRAM));
  }

  void awaitNap(Guest guest) {
    Await.until("a nap", () -> isNapping(guest));
  }

  /** Its open descriptors, by number. */
  List<String> descriptors(Guest guest) {
    return guest.run("ls", "/proc/" + pid + "/fd").orThrow().lines();
  }

  /** What they are. */
  String openFiles(Guest guest) {
    return guest.run("ls", "-l", "/proc/" + pid + "/fd").orThrow().out();
  }

  void signal(String name, Guest guest) {
    guest.run("kill", "-" + name, Long.toString(pid)).orThrow();
  }

  /**
   * Ends it at once with all that belongs to it, as a machine does that loses its power; it has no
   * time to do anything.
   */
  void kill(Guest guest) {
    guest.run("kill", "-KILL", "--", "-" + session).orThrow();
    Await.until(
        "it has ended",
        () -> HostProcess.allIn(guest).stream().noneMatch(other -> other.session() == session));
  }
}
