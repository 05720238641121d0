package org.jdhclient.linux.diagnose.guest;

import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.linux.host.NetlinkInterface6;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.SignalFd;

/** Looks for the address from which DHCPv6 asks. */
public final class LinkLocalLook {
  /**
   * For which the kernel may ask whether another host has it: one second, after a delay of up to
   * one (RFC 4862 5.1 and 5.4.2), and some more.
   */
  private static final int MOST_SECONDS = 5;

  private static final int MILLIS_BETWEEN = 50;

  private LinkLocalLook() {}

  /** Waits for it for some seconds; a signal ends that sooner, and is left unread. */
  public static LinkLocal at(NetlinkInterface6 host, SignalFd signals) throws ErrnoException {
    var clock = new BootClock();
    var end = clock.now().plusSeconds(MOST_SECONDS);
    var poll = new PollSet(signals.descriptor());
    var found = now(host);
    while (mayChange(found) && !clock.now().reached(end) && poll.await(MILLIS_BETWEEN) == 0) {
      found = now(host);
    }
    return found;
  }

  private static boolean mayChange(LinkLocal found) {
    return found instanceof LinkLocal.Tentative
        || found instanceof LinkLocal.Missing missing && missing.obstacle().isEmpty();
  }

  private static LinkLocal now(NetlinkInterface6 host) throws ErrnoException {
    LinkLocal best = new LinkLocal.Missing(host.obstacle().orElse(""));
    for (var address : host.addresses()) {
      if (address.address().isLinkLocal() && !best.isUsable()) {
        best = of(address);
      }
    }
    return best;
  }

  private static LinkLocal of(HostAddress6 address) {
    if (address.duplicates() == Duplicates.FOUND) {
      return new LinkLocal.Duplicate(address.address());
    }
    return address.duplicates() == Duplicates.ASKING
        ? new LinkLocal.Tentative(address.address())
        : new LinkLocal.Usable(address.address());
  }
}
