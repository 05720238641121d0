package org.jdhclient.lab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.network.LxcBridge;

/** radvd on the bridge: a router that says each few seconds whether there is DHCPv6 here. */
public final class Radvd implements AutoCloseable {
  /** What a router says of DHCPv6: the flags M and O of its advertisements (RFC 4861 4.2). */
  public enum Says {
    ADDRESSES("on", "on"),
    OPTIONS("off", "on"),
    NEITHER("off", "off");

    private final String managed;
    private final String other;

    Says(String managed, String other) {
      this.managed = managed;
      this.other = other;
    }
  }

  private static final String FILE = "/run/radvd.conf";

  /** Its prefix is on the link, and no address is made of it. */
  private static final String CONFIGURATION =
      """
      interface lxcbr0 {
        AdvSendAdvert on;
        MinRtrAdvInterval 3;
        MaxRtrAdvInterval 4;
        AdvManagedFlag %s;
        AdvOtherConfigFlag %s;
        prefix %s::/64 { AdvAutonomous off; };
      };
      """;

  private final Running running;

  private Radvd(Running running) {
    this.running = running;
  }

  /** The bridge becomes a router, whose address is the net's host 1. */
  public static Radvd start(LxcBridge bridge, String net, Says says) {
    var host = bridge.host();
    BridgeCarrier.give(bridge);
    Serving6.begin(host, net + "::1");
    host.shell("echo 1 >/proc/sys/net/ipv6/conf/all/forwarding").orThrow();
    DebianPackages.of("radvd").layOver(host);
    try {
      Files.writeString(host.file(FILE), CONFIGURATION.formatted(says.managed, says.other, net));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var running = host.start("radvd", "-n", "-d", "1", "-m", "stderr", "-C", FILE);
    running.awaitLine("version .* started");
    return new Radvd(running);
  }

  public Running log() {
    return running;
  }

  @Override
  public void close() {
    running.close();
  }
}
