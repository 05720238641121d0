package org.jdhclient.it;

import java.util.List;
import org.jdhclient.lab.Guest;

/**
 * A process of a guest, as ps shows it; a zombie is one too.
 *
 * @param terminal {@code ?} for none
 * @param state such as {@code S}, or {@code Z} for a zombie
 */
record HostProcess(
    long pid, long parent, long session, String terminal, String state, String arguments) {

  static List<HostProcess> withZombiesIn(Guest guest) {
    var processes = guest.run("ps", "-e", "-ww", "-o", "pid=,ppid=,sid=,tty=,stat=,args=");
    return processes.orThrow().lines().stream().map(HostProcess::parse).toList();
  }

  static List<HostProcess> allIn(Guest guest) {
    return withZombiesIn(guest).stream().filter(process -> !process.isZombie()).toList();
  }

  private static HostProcess parse(String line) {
    var field = line.strip().split("\\s+", 6);
    return new HostProcess(
        Long.parseLong(field[0]),
        Long.parseLong(field[1]),
        Long.parseLong(field[2]),
        field[3],
        field[4],
        field[5]);
  }

  boolean isZombie() {
    return state.startsWith("Z");
  }

  /** Whether a text is in its command line. */
  boolean runs(String text) {
    return arguments.contains(text);
  }
}
