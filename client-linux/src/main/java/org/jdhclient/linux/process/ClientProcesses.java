package org.jdhclient.linux.process;

import java.util.Set;

/** Tells DHCP clients from other processes. */
public final class ClientProcesses {
  /** This program's, and that of ISC's dhclient, whose place it takes. */
  private static final Set<String> NAMES = Set.of("jdhclient", "dhclient");

  private ClientProcesses() {}

  /**
   * Whether a process is a client that runs, by its name. A number that was written down once may
   * be anybody's by now, or nobody's.
   */
  public static boolean isClient(long pid) {
    return ProcessStat.of(Long.toString(pid)).filter(of -> NAMES.contains(of.name())).isPresent();
  }
}
