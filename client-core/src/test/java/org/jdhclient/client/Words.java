package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.ArpPacket;

/** What a client wants done, in few words, as tests say what they expect. */
final class Words {
  private Words() {}

  /** Whether it is about the host's addresses or its record of leases. */
  static boolean isForHost(Action action) {
    return action instanceof Action.Apply
        || action instanceof Action.Extend
        || action instanceof Action.Restore
        || action instanceof Action.Clear
        || action instanceof Action.Withdraw
        || action instanceof Action.Forget;
  }

  /** A verb, and the address. */
  static String of(Action action) {
    if (action instanceof Action.Apply apply) {
      return "apply " + apply.lease().address();
    }
    if (action instanceof Action.Extend extend) {
      return "extend " + extend.previous().address() + " to " + extend.lease().address();
    }
    if (action instanceof Action.Withdraw withdraw) {
      return "withdraw " + withdraw.lease().address();
    }
    if (action instanceof Action.Restore restore) {
      return "restore " + restore.lease().address();
    }
    if (action instanceof Action.Clear clear) {
      return "clear " + clear.lease().address();
    }
    if (action instanceof Action.Forget forget) {
      return "forget " + forget.lease().address();
    }
    return of(((Action.Arp) action).packet());
  }

  private static String of(ArpPacket packet) {
    Ipv4Address sender = packet.senderIp();
    Ipv4Address target = packet.targetIp();
    if (sender.isAny()) {
      return "probe " + target;
    }
    return sender.equals(target) ? "announce " + target : "who is " + target + ", tell " + sender;
  }
}
