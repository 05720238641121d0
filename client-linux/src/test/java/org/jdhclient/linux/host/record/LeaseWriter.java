package org.jdhclient.linux.host.record;

import java.nio.file.Path;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.linux.run.RunDirectory;
import org.slf4j.helpers.NOPLogger;

/** Puts leases on record, each by a change of its own; for another JVM to run. */
final class LeaseWriter {
  static final int LEASES = 100;

  private static final String LEASE =
      """
      lease {
        interface "%s";
        fixed-address 10.0.3.210;
        renew 0 2026/11/22 19:25:47;
        rebind 0 2026/11/22 19:52:15;
        expire 0 2026/11/22 19:59:45;
      }
      """;

  private LeaseWriter() {}

  /** Arguments: the file, and how the names of its interfaces begin. */
  public static void main(String[] arguments) {
    var file = Path.of(arguments[0]);
    var run = new RunDirectory(file.resolveSibling("run"));
    var store =
        new LeaseStore(new LeaseFile(file, run, NOPLogger.NOP_LOGGER), OptionTable.STANDARD);
    for (int i = 0; i < LEASES; i++) {
      var name = arguments[1] + i;
      var lease = RecordedLeases.of(LEASE.formatted(name)).leasesOf(name).get(0);
      store.put(lease);
    }
  }
}
