package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.Running;

/**
 * A client under test, as ps shows it; one that has ended is none, nor is what waits for a client
 * that it has started.
 *
 * @param terminal {@code ?} for none
 */
record ClientProcess(long pid, long parent, long session, String terminal) {
  private static final String PID_FILE = "/run/dhclient.pid";

  static List<ClientProcess> allIn(Guest guest) {
    var clients = HostProcess.allIn(guest).stream().filter(HostProcess::isClient).toList();
    var parents = clients.stream().map(HostProcess::parent).toList();
    return clients.stream()
        .filter(each -> !parents.contains(each.pid()))
        .map(each -> new ClientProcess(each.pid(), each.parent(), each.session(), each.terminal()))
        .toList();
  }

  /** Waits until there is just one, wherever it is at. */
  static ClientProcess awaitAny(Guest guest) {
    Await.until("one client", () -> allIn(guest).size() == 1);
    return allIn(guest).get(0);
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

  /** What one of its files in /proc says. */
  String proc(String file, Guest guest) {
    return guest.run("cat", "/proc/" + pid + "/" + file).orThrow().out();
  }

  /** Its open descriptors, by number. */
  List<String> descriptors(Guest guest) {
    return guest.run("ls", "/proc/" + pid + "/fd").orThrow().lines();
  }

  /** Where a link in /proc of it leads, such as {@code fd/0}. */
  String link(String name, Guest guest) {
    return guest.run("readlink", "/proc/" + pid + "/" + name).orThrow().out().strip();
  }

  void signal(String name, Guest guest) {
    guest.run("kill", "-" + name, Long.toString(pid)).orThrow();
  }

  void awaitEnd(Guest guest) {
    Await.until("it has ended", () -> allIn(guest).stream().noneMatch(other -> other.pid() == pid));
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
