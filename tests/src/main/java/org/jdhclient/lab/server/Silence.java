package org.jdhclient.lab.server;

import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.LxcBridge;

/**
 * The time in which the servers on a host hear nothing of any client, by whatever socket; all else
 * passes.
 */
public final class Silence {
  /** Before the bridge hands a frame up to its own host. */
  private static final String RULES =
      "nft 'add table bridge silence;"
          + " add chain bridge silence in { type filter hook input priority 0; };"
          + " add rule bridge silence in udp dport { 67, 547 } drop'";

  private final Cell host;

  private Silence(Cell host) {
    this.host = host;
  }

  public static Silence begin(LxcBridge bridge) {
    bridge.host().shell(RULES).orThrow();
    return new Silence(bridge.host());
  }

  public void end() {
    host.run("nft", "delete", "table", "bridge", "silence").orThrow();
  }
}
