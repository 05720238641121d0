package org.jdhclient.lab.server;

import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.LxcBridge;

/** The time in which the servers on a host hear nothing of any client; all else passes. */
public final class Silence {
  private static final String RULES =
      "iptables %1$s INPUT -i %2$s -p udp --dport 67 -j DROP"
          + " && ip6tables %1$s INPUT -i %2$s -p udp --dport 547 -j DROP";

  private final Cell host;

  private Silence(Cell host) {
    this.host = host;
  }

  public static Silence begin(LxcBridge bridge) {
    bridge.host().shell(rules("-I")).orThrow();
    return new Silence(bridge.host());
  }

  public void end() {
    host.shell(rules("-D")).orThrow();
  }

  private static String rules(String change) {
    return RULES.formatted(change, LxcBridge.NAME);
  }
}
