package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.diagnosis.observe.LinkState;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;

/** Looks around on the guest itself. */
public final class GuestLook {
  private GuestLook() {}

  /**
   * @throws ErrnoException if the kernel does not tell of the link
   * @throws IOException if /proc cannot be read
   */
  public static List<Observation> at(Interface on, NetlinkSocket netlink)
      throws ErrnoException, IOException {
    var seen = new ArrayList<Observation>();
    seen.add(state(netlink.link(on.ifindex())));
    seen.addAll(RivalProcesses.on(on.ifindex()));
    return seen;
  }

  private static LinkState state(LinkMessage link) {
    if (!link.isUp()) {
      return LinkState.DOWN;
    }
    return link.hasCarrier() ? LinkState.READY : LinkState.NO_CARRIER;
  }
}
