package org.jdhclient.lab.server;

import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.LxcBridge;

/** The time in which the servers on a host hear nothing of any client; all else passes. */
public final class Silence {
  private static final String RULE = "INPUT -i " + LxcBridge.NAME + " -p udp --dport 67 -j DROP";

  private final Cell host;

  private Silence(Cell host) {
    this.host = host;
  }

  public static Silence begin(LxcBridge bridge) {
    bridge.host().shell("iptables -I " + RULE).orThrow();
    return new Silence(bridge.host());
  }

  public void end() {
    host.shell("iptables -D " + RULE).orThrow();
  }
}
