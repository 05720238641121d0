package org.jdhclient.lab.server;

import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.LxcBridge;

/** A machine's own IPv6 as servers and routers want it. */
final class Serving6 {
  private Serving6() {}

  /** Returns when lxcbr0 has this global address alone, and a link-local one fit for use. */
  static void begin(Cell host, String address) {
    host.run("ip", "-6", "addr", "flush", "dev", LxcBridge.NAME, "scope", "global").orThrow();
    host.run("ip", "addr", "add", address + "/64", "dev", LxcBridge.NAME, "nodad").orThrow();
    Await.until(
        LxcBridge.NAME + " has a link-local address",
        () -> {
          var shown = host.run("ip", "-6", "addr", "show", "dev", LxcBridge.NAME).orThrow().out();
          return shown.contains(" fe80:") && !shown.contains("tentative");
        });
  }
}
