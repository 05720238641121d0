package org.jdhclient.lab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.LxcBridge;

/** BusyBox's udhcpd on the bridge: it leases for seconds, where dnsmasq's least is two minutes. */
public final class Udhcpd implements AutoCloseable {
  private final Running running;

  private Udhcpd(Running running) {
    this.running = running;
  }

  /** Leases 10.0.3.20 to 10.0.3.29; returns when it is ready to answer. */
  public static Udhcpd start(LxcBridge bridge, int leaseSeconds) {
    var conf =
        """
        start 10.0.3.20
        end 10.0.3.29
        interface lxcbr0
        lease_file /run/udhcpd.leases
        pidfile /run/udhcpd.pid
        min_lease 1
        option lease %d
        option subnet 255.255.255.0
        option router 10.0.3.1
        option dns 10.0.3.1
        option domain lab.test
        """;
    var host = bridge.host();
    try {
      Files.writeString(host.file("/run/udhcpd.conf"), conf.formatted(leaseSeconds));
      Files.writeString(host.file("/run/udhcpd.leases"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var running = host.start("udhcpd", "-f", "/run/udhcpd.conf");
    running.awaitLine("started");
    return new Udhcpd(running);
  }

  public Running log() {
    return running;
  }

  /** Kills it: from now on it is silent. */
  @Override
  public void close() {
    running.close();
  }
}
