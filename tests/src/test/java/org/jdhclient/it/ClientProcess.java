package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.Running;

/**
 * A process of the client under test, as ps shows it; one that has ended is none.
 *
 * @param terminal {@code ?} for none
 */
record ClientProcess(long pid, long parent, long session, String terminal) {
  private static final String PID_FILE = "/run/dhclient.pid";
  private static final String PROGRAM = "org.jdhclient.linux.cli.Main";

  static List<ClientProcess> allIn(Guest guest) {
    var processes = guest.run("ps", "-e", "-ww", "-o", "pid=,ppid=,sid=,tty=,stat=,args=");
    return processes.orThrow().lines().stream()
        .map(line -> line.strip().split("\\s+", 6))
        .filter(field -> field[5].contains(PROGRAM) && !field[4].startsWith("Z"))
        .map(
            field ->
                new ClientProcess(
                    Long.parseLong(field[0]),
                    Long.parseLong(field[1]),
                    Long.parseLong(field[2]),
                    field[3]))
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

  void signal(String name, Guest guest) {
    guest.run("kill", "-" + name, Long.toString(pid)).orThrow();
  }

  /** Ends it at once, as a machine does that loses its power; it has no time to do anything. */
  void kill(Guest guest) {
    signal("KILL", guest);
    Await.until("it has ended", () -> allIn(guest).stream().noneMatch(this::equals));
  }
}
