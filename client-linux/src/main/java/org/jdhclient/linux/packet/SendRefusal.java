package org.jdhclient.linux.packet;

import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;

/** Why the kernel does not let a packet out, where its own words say little. */
final class SendRefusal {
  private SendRefusal() {}

  /**
   * A filter on the way out is told by ENOBUFS, as a full queue is (NET_XMIT_DROP and
   * net_xmit_errno of linux/netdevice.h); one on the IP layer by EPERM (nf_hook_slow of
   * net/netfilter/core.c).
   */
  static ErrnoException explained(ErrnoException refusal) {
    if (refusal.is(Errno.ENOBUFS)) {
      return refusal.explainedBy(
          "dropped on its way out: by a filter, see nft list ruleset and tc filter show dev INTERFACE"
              + " egress, or because the queue is full, see tc -s qdisc");
    }
    return refusal.is(Errno.EPERM)
        ? refusal.explainedBy("refused by a firewall of this host, see nft list ruleset")
        : refusal;
  }
}
