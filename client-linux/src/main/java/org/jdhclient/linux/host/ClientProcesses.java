package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Tells DHCP clients from other processes (proc_pid_comm(5)). */
public final class ClientProcesses {
  private static final Path PROC = Path.of("/proc");

  /** This program's, and that of ISC's dhclient, whose place it takes. */
  private static final Set<String> NAMES = Set.of("jdhclient", "dhclient");

  private ClientProcesses() {}

  /**
   * Whether a process is a client, by its name. A number that was written down once may be
   * anybody's by now, or nobody's.
   */
  public static boolean isClient(long pid) {
    try {
      var name = FileContent.latin1(PROC.resolve(Long.toString(pid)).resolve("comm"));
      return NAMES.contains(name.strip());
    } catch (IOException e) {
      // It has ended.
      return false;
    }
  }
}
