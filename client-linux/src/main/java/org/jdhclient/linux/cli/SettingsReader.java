package org.jdhclient.linux.cli;

import java.nio.file.Path;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.ConflictDetection;
import org.jdhclient.client.Ports;
import org.jdhclient.linux.daemon.Settings;
import org.jdhclient.linux.daemon.Settings.Persistence;
import org.jdhclient.linux.daemon.Settings.Stay;
import org.jdhclient.wire.ChecksumMode;

/** Makes settings of arguments. */
final class SettingsReader {
  private static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");
  private static final String LEASES = "/var/lib/dhcp/dhclient.leases";
  private static final int MAX_PORT = 0xffff;

  private SettingsReader() {}

  /**
   * @throws UsageException if an argument does not make sense
   */
  static Settings read(Arguments arguments, ChecksumMode mode) throws UsageException {
    boolean resumed = arguments.has(Option.RESUME);
    var leases = Path.of(arguments.parameter(Option.LEASE_FILE).orElse(LEASES)).toAbsolutePath();
    return new Settings(
        arguments.oneInterface(),
        server(arguments),
        ports(arguments),
        mode,
        arguments.has(Option.ARP_PROBE)
            ? ConflictDetection.PROBE_FIRST
            : ConflictDetection.ANNOUNCE,
        arguments.has(Option.ONE_TRY) && !resumed ? Persistence.ONE_TRY : Persistence.KEEP_TRYING,
        arguments.has(Option.FOREGROUND) || resumed ? Stay.FOR_GOOD : Stay.UNTIL_SETTLED,
        new Settings.Files(RESOLV_CONF, Main.RUN_DIRECTORY, leases));
  }

  private static Ipv4Address server(Arguments arguments) throws UsageException {
    var text = arguments.parameter(Option.SERVER);
    if (text.isEmpty()) {
      return Ipv4Address.BROADCAST;
    }
    try {
      return Ipv4Address.parse(text.get());
    } catch (IllegalArgumentException e) {
      throw new UsageException("-s wants an IPv4 address such as 10.0.3.1, not " + text.get());
    }
  }

  /** dhclient's rule: the server's port is the one below the client's. */
  private static Ports ports(Arguments arguments) throws UsageException {
    var text = arguments.parameter(Option.PORT);
    if (text.isEmpty()) {
      return Ports.DEFAULT;
    }
    int port = number(text.get());
    if (port < 2 || port > MAX_PORT) {
      throw new UsageException("-p wants a port from 2 to 65535, not " + text.get());
    }
    return new Ports(port, port - 1);
  }

  private static int number(String text) throws UsageException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new UsageException("-p wants a port number such as 68, not " + text);
    }
  }
}
