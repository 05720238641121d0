package org.jdhclient.lab.server;

import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.LxcBridge;

/** A bystander on the bridge: without anything at its other end it is down, guest or no guest. */
final class BridgeCarrier {
  private static final String PLUG_IN =
      "ip link show bystander >/dev/null 2>&1"
          + " || { ip link add bystander type veth peer name cable"
          + " && ip link set bystander master lxcbr0 up && ip link set cable up; }";

  private static final String STATE = "/sys/class/net/" + LxcBridge.NAME + "/operstate";

  private BridgeCarrier() {}

  /** Returns when the bridge is up, as Kea and IPv6's addresses want it. */
  static void give(LxcBridge bridge) {
    bridge.host().shell(PLUG_IN).orThrow();
    Await.until(
        "the bridge has a carrier",
        () -> bridge.host().run("cat", STATE).orThrow().out().strip().equals("up"));
  }
}
