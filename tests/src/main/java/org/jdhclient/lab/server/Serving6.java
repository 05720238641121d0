package org.jdhclient.lab.server;

import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.LxcBridge;

/** The bridge's own IPv6 as servers and routers want it. */
final class Serving6 {
  private Serving6() {}

  /** Returns when the bridge has this global address alone, and a link-local one fit for use. */
  static void begin(LxcBridge bridge, String address) {
    var host = bridge.host();
    BridgeCarrier.give(bridge);
    host.run("ip", "-6", "addr", "flush", "dev", LxcBridge.NAME, "scope", "global").orThrow();
    host.run("ip", "addr", "add", address + "/64", "dev", LxcBridge.NAME, "nodad").orThrow();
    Await.until(
        "the bridge has a link-local address",
        () -> {
          var shown = host.run("ip", "-6", "addr", "show", "dev", LxcBridge.NAME).orThrow().out();
          return shown.contains(" fe80:") && !shown.contains("tentative");
        });
  }
}
