package org.jdhclient.forms;

import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** All that is made of a lease file. */
final class LeaseFileText {
  /** At which the lease files of the tests have leases that run, and such as are over. */
  private static final WallTime WALL_NOW = new WallTime(1_795_000_000L);

  private static final BootTime NOW = BootTime.ofSeconds(1000);

  private LeaseFileText() {}

  public static String of(String text) {
    var file = RecordedLeases.of(text);
    var said = new StringBuilder();
    file.problems().forEach(problem -> said.append("problem ").append(problem).append('\n'));
    var duid = file.defaultDuid().map(Octets::toHex).orElse("none");
    said.append("default-duid ").append(duid).append('\n');
    file.leases().forEach(newest -> said.append(with(newest, text)));
    file.leases().forEach(stored -> said.append(recalled(stored)).append('\n'));
    return said.toString();
  }

  private static String with(StoredLease newest, String text) {
    var edit = LeaseFileEdit.adding(newest);
    var octets = Octets.ofLatin1(text).toByteArray();
    return Octets.copyOf(edit.add(octets)).concat(Octets.copyOf(edit.end())).toLatin1();
  }

  private static String recalled(StoredLease stored) {
    try {
      return "recalled " + stored.recalled(WALL_NOW, NOW);
    } catch (MalformedPacketException e) {
      return "of no use: " + e.getMessage();
    }
  }
}
