package org.jdhclient.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.lease.BootFields;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeaseTimes;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Leases, and what scripts are told of them on eth0 by the process 5. */
final class Leases {
  static final BootTime NOW = BootTime.ofSeconds(1000);
  static final WallTime WALL_NOW = new WallTime(1_795_374_159);

  /** What Debian's dhclient.conf asks for. */
  private static final List<Integer> DEBIANS =
      List.of(1, 28, 2, 3, 15, 6, 119, 12, 44, 47, 26, 121, 42);

  private Leases() {}

  static ScriptSubject subject(Map<String, String> extra) {
    return new ScriptSubject("eth0", 5, 0, DEBIANS, OptionTable.STANDARD, extra);
  }

  static ScriptEnvironment environment(ScriptEvent event) {
    return ScriptEnvironment.of(event, subject(Map.of()), WALL_NOW, NOW);
  }

  /** The newest lease of a lease file. */
  static Lease inFile(String text) throws MalformedPacketException {
    var leases = RecordedLeases.of(text).leasesOf("eth0");
    return leases.get(leases.size() - 1).toLease(WALL_NOW, NOW);
  }

  /** A lease with these options besides what every lease has. */
  static Lease with(Map<Integer, Octets> more) throws MalformedPacketException {
    var options = new LinkedHashMap<Integer, Octets>();
    options.put(51, Octets.of(0, 0, 14, 16));
    options.put(54, Octets.of(10, 0, 3, 1));
    options.putAll(more);
    return of(Options.of(options));
  }

  static Lease of(Options options) throws MalformedPacketException {
    var times = LeaseTimes.remembered(options, 1800, 3150, 3600, NOW);
    return Lease.of(Ipv4Address.parse("10.0.3.210"), options, times, BootFields.NONE);
  }
}
