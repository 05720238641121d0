package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Tells DHCP clients from other processes (proc_pid_stat(5)). */
public final class ClientProcesses {
  private static final Path PROC = Path.of("/proc");

  /** This program's, and that of ISC's dhclient, whose place it takes. */
  private static final Set<String> NAMES = Set.of("jdhclient", "dhclient");

  private static final char ZOMBIE = 'Z';

  private ClientProcesses() {}

  /**
   * Whether a process is a client that runs, by its name. A number that was written down once may
   * be anybody's by now, or nobody's; or the client's that has ended, and whose parent does not ask
   * for its status, as the first process of a container may never do.
   */
  public static boolean isClient(long pid) {
    try {
      var stat = FileContent.latin1(PROC.resolve(Long.toString(pid)).resolve("stat"));
      int end = stat.lastIndexOf(')');
      var name = stat.substring(stat.indexOf('(') + 1, end);
      return NAMES.contains(name) && stat.charAt(end + 2) != ZOMBIE;
    } catch (IOException e) {
      // It has ended.
      return false;
    }
  }
}
