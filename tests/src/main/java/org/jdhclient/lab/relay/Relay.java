package org.jdhclient.lab.relay;

import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;

/** A switch in user space between a guest's eth0 and its port of the bridge. */
public final class Relay {
  private final Running running;
  private final Capture capture;

  private Relay(Running running, Capture capture) {
    this.running = running;
    this.capture = capture;
  }

  /**
   * Puts a relay into the cable of a guest, whose eth0 is new after that and down; returns when it
   * relays.
   *
   * @param cell an empty one, for the relay alone
   */
  public static Relay insert(Cell cell, Guest guest, RelayMode mode) {
    // The guest's end of the cable becomes the relay's; the guest gets a cable of its own to it.
    guest
        .cell()
        .runInNetworkOnly(
            "ip",
            "link",
            "set",
            Guest.INTERFACE,
            "netns",
            cell.init(),
            "name",
            RelayProgram.BRIDGE_SIDE)
        .orThrow();
    cell.runInNetworkOnly(
            "ip",
            "link",
            "add",
            RelayProgram.GUEST_SIDE,
            "type",
            "veth",
            "peer",
            "name",
            Guest.INTERFACE,
            "address",
            Guest.MAC,
            "netns",
            guest.cell().init())
        .orThrow();
    open(cell, RelayProgram.BRIDGE_SIDE);
    open(cell, RelayProgram.GUEST_SIDE);
    var running = cell.startJava(RelayProgram.class, mode.name());
    running.awaitLine("ready");
    return new Relay(running, Capture.start(cell, RelayProgram.GUEST_SIDE));
  }

  /** Lets every frame in, and has the kernel say nothing of its own. */
  private static void open(Cell cell, String name) {
    cell.run("ip", "link", "set", name, "addrgenmode", "none", "promisc", "on", "up").orThrow();
  }

  public Running log() {
    return running;
  }

  /** Every frame between the relay and the guest. */
  public Capture capture() {
    return capture;
  }
}
