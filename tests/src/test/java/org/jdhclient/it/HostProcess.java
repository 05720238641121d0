package org.jdhclient.it;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jdhclient.lab.DhcpProgram;
import org.jdhclient.lab.Guest;

/**
 * A process of a guest, as ps shows it; a zombie is one too.
 *
 * @param terminal {@code ?} for none
 * @param state such as {@code S}, or {@code Z} for a zombie
 * @param executable its file; empty if it has just ended
 */
record HostProcess(
    long pid,
    long parent,
    long session,
    String terminal,
    String state,
    String arguments,
    String executable) {

  static List<HostProcess> withZombiesIn(Guest guest) {
    var processes = guest.run("ps", "-e", "-ww", "-o", "pid=,ppid=,sid=,tty=,stat=,args=");
    return processes.orThrow().lines().stream().map(line -> parse(line, guest)).toList();
  }

  static List<HostProcess> allIn(Guest guest) {
    return withZombiesIn(guest).stream().filter(process -> !process.isZombie()).toList();
  }

  private static HostProcess parse(String line, Guest guest) {
    var field = line.strip().split("\\s+", 6);
    return new HostProcess(
        Long.parseLong(field[0]),
        Long.parseLong(field[1]),
        Long.parseLong(field[2]),
        field[3],
        field[4],
        field[5],
        executable(field[0], guest));
  }

  private static String executable(String pid, Guest guest) {
    try {
      return Files.readSymbolicLink(guest.cell().file("/proc/" + pid + "/exe")).toString();
    } catch (IOException e) {
      return "";
    }
  }

  boolean isZombie() {
    return state.startsWith("Z");
  }

  /** Whether it is jdhclient, or waits for one that it has started. */
  boolean isClient() {
    return DhcpProgram.JDHCLIENT.is(executable, arguments);
  }
}
