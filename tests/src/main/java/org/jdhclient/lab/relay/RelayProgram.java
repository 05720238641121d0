package org.jdhclient.lab.relay;

import java.io.IOException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;

/**
 * A switch in user space, to be run in a cell: what comes in by one interface goes out by the
 * other, through plain packet sockets as a simple virtual switch has them. The kernel's mark that a
 * checksum is unfinished does not survive that.
 */
public final class RelayProgram {
  /** Its interface towards the bridge. */
  static final String BRIDGE_SIDE = "ra";

  /** Its interface towards the guest. */
  static final String GUEST_SIDE = "rb";

  private RelayProgram() {}

  /**
   * Relays until it is killed.
   *
   * @param arguments the name of a {@link RelayMode}
   */
  public static void main(String[] arguments) throws IOException, ErrnoException {
    var rules = new RelayRules(RelayMode.valueOf(arguments[0]));
    try (var bridge = RelayPort.open(BRIDGE_SIDE);
        var guest = RelayPort.open(GUEST_SIDE)) {
      System.out.println("ready");
      relay(rules, bridge, guest);
    }
  }

  private static void relay(RelayRules rules, RelayPort bridge, RelayPort guest)
      throws ErrnoException {
    var waiting = new PollSet(bridge.descriptor(), guest.descriptor());
    while (true) {
      waiting.await(-1);
      for (var frame = bridge.receive(); frame.isPresent(); frame = bridge.receive()) {
        guest.send(rules.towardsGuest(frame.get()));
      }
      for (var frame = guest.receive(); frame.isPresent(); frame = guest.receive()) {
        bridge.send(rules.towardsBridge(frame.get()));
      }
    }
  }
}
