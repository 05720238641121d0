package org.jdhclient.bench;

import java.util.Map;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.result.Metric;
import org.jdhclient.bench.result.Sample;
import org.jdhclient.bench.result.Scenario;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.hostile.Flood;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.network.Port;

/** A bridge with its dnsmasq and one guest, all new, for one client. */
final class Bed implements AutoCloseable {
  private static final int FRAMES_PER_SECOND = 5000;
  private static final int FLOOD_SECONDS = 10;

  private final LxcBridge bridge;
  private final Guest guest;
  private final Contender contender;

  private Bed(LxcBridge bridge, Guest guest, Contender contender) {
    this.bridge = bridge;
    this.guest = guest;
    this.contender = contender;
  }

  static Bed open(Contender contender, Scenario scenario) {
    var bridge = LxcBridge.open();
    try {
      contender.protocol().serve(bridge, scenario.dnsmasqOptions());
      return new Bed(bridge, contender.guest("ct1"), contender);
    } catch (LabException e) {
      bridge.close();
      throw e;
    }
  }

  /** Has the client get a lease. */
  Sample measure() {
    try (var capture = plug().capture();
        var run = Run.start(guest, contender)) {
      return run.settle().and(run.packets(capture));
    } catch (LabException e) {
      return Sample.failed(e);
    }
  }

  /** Has the client get a lease, the guest lose its power, and the client start again. */
  Sample measureAgain() {
    guest.run("ip", "link", "delete", Guest.INTERFACE).orThrow();
    // The disk remembers; /run does not.
    guest.cell().shell("rm -rf /run/jdhclient /run/dhcp* /run/udhcpc* /run/*.log").orThrow();
    return measure();
  }

  /** Has the client get a lease, and then do nothing for a while. */
  Sample measureAtRest() {
    plug();
    try (var run = Run.start(guest, contender)) {
      run.settle();
      return Sample.of(run.rest());
    } catch (LabException e) {
      return Sample.failed(e);
    }
  }

  /** Has the client get a lease while a neighbour floods it. */
  Sample measureInFlood() {
    try (var neighbour = Cell.open("neighbour")) {
      plug();
      bridge.plug(neighbour, Flood.MAC);
      var flood =
          Flood.start(neighbour, contender.protocol().family(), FRAMES_PER_SECOND, FLOOD_SECONDS);
      try (var run = Run.start(guest, contender)) {
        var settled = run.settle();
        flood.awaitEnd();
        return settled.and(Map.of(Metric.CPU_FLOOD, run.cpuMillis()));
      }
    } catch (LabException e) {
      return Sample.failed(e);
    }
  }

  /** Gives the guest a new eth0, with what a client takes for granted. */
  private Port plug() {
    var port = bridge.plug(guest.cell(), Guest.MAC);
    contender.protocol().makeReady(guest);
    return port;
  }

  @Override
  public void close() {
    guest.close();
    bridge.close();
  }
}
